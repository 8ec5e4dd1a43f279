"""Places where a vault would get lost, damaged or shared: synchronised, on the network, or gone after signing out.

A program that synchronises puts half a file back and keeps copies elsewhere; SQLite's log needs memory that one
machine shares with itself, so a network drive damages it (techniek.md A7).

What is mounted is read here and not with psutil: every opening of a vault looks, and importing psutil takes 50 to
85 ms where reading takes a third of one. On Windows it asks every drive about itself, also those out of reach.
"""

import json
import os
import re
import sys
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from checklist_app.kluis.fouten import PlekOngeschikt

_DIENSTEN = {
    "OneDrive of SharePoint": r"onedrive( - .+)?|onedrive for business|sharepoint( - .+)?",
    "Dropbox": r"dropbox( \(.+\)|-.+)?",
    "iCloud": r"icloud ?drive|mobile documents|com~apple~clouddocs",
    "Google Drive": r"google ?drive( .+)?|googledrive-.+|my drive|mijn drive",
    "Nextcloud of ownCloud": r"nextcloud\d*|owncloud\d*|surfdrive|researchdrive|stack drive",
    "pCloud": r"pcloud ?drive|pclouddrive",
    "Box": r"box sync|box-box",
    "een clouddienst": r"cloudstorage|kdrive|proton ?drive.*|megasync|tresorit.*|seafile|syncthing",
}
_ALLEEN_BOVENAAN = {
    "Box": r"box",
    "een clouddienst": r"stack|mega|sync",
}
"""Plain words too, so only right below the home folder or at the top of a drive."""
_SPOREN = {
    "Dropbox": (".dropbox.cache",),
    "Nextcloud of ownCloud": (".owncloudsync.log", ".nextcloudsync.log", ".sync_*.db", "._sync_*.db"),
    "OneDrive of SharePoint": (".849C9593-D756-4E56-8D6E-42412F2A707B",),
    "Google Drive": (".tmp.driveupload", ".tmp.drivedownload"),
    "een clouddienst": (".stfolder", ".stversions"),
}
"""What these programs leave in the folder that they look after."""
_VARIABELEN = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")
_NETWERK = re.compile(
    r"remote|nfs\d?|cifs|smb\w*|afpfs|webdav|ftp|acfs|9p|afs|ncpfs|coda|ceph|lustre|gpfs|davfs|vboxsf|vmhgfs|prl_fs|drvfs|"
    r"fuse\.(sshfs|glusterfs|rclone|davfs2?|gvfsd-fuse|s3fs|google-drive-ocamlfuse|onedriver|vmhgfs-fuse|cephfs?|smb\w*)"
)
_GEHEUGEN = frozenset({"tmpfs", "ramfs"})
_TIJDELIJK_PROFIEL = re.compile(r"(?i)temp(\.\w[\w.-]*)?")
_OP_DE_MAC = re.compile(r".+? on (/.*) \(([^,()]+)[^()]*\)")
"""One line of ``mount``: ``//sam@server/deel on /Volumes/deel (smbfs, nodev, nosuid, mounted by sam)``."""
_REMOTE_DRIVE = 4


@dataclass(frozen=True)
class Machine:
    """What of this machine says how a folder lasts: ``mounts`` are (place, type of file system); a Windows drive
    that is elsewhere has the type ``remote``."""

    omgeving: Mapping[str, str]
    mounts: tuple[tuple[str, str], ...]
    thuis: Path
    tijdelijk: Path
    gesynchroniseerd: tuple[tuple[str, Path], ...] = ()


def deze_machine(map_: Path) -> Machine:
    """Look at this machine now, for a vault in this folder: of other Windows drives nothing is asked."""
    thuis = Path.home()
    return Machine(
        os.environ,
        tuple(_mounts(_real(map_))),
        thuis,
        Path(tempfile.gettempdir()).resolve(),
        tuple(_configured(thuis)),
    )


def eis_geschikte_plek(map_: Path) -> None:
    """Raise ``PlekOngeschikt`` for a folder where a vault would get lost, damaged or shared."""
    reden = waarom_ongeschikt(map_, deze_machine(map_))
    if reden is not None:
        raise PlekOngeschikt(map=map_, reden=reden)


def let_op(map_: Path) -> str | None:
    """Return a line about an existing vault that lies in such a place."""
    reden = waarom_ongeschikt(map_, deze_machine(map_))
    if reden is None:
        return None
    return (
        f"Je kluis staat op een plek waar ze kwijt of stuk kan raken: {reden}. Maak met 'kompas kluis kopie' een "
        "kopie in een map op deze computer, en gebruik die met --kluis."
    )


def let_op_tijdelijk(map_: Path) -> str | None:
    """Return a line about a new vault among the temporary files of a disk: it lasts until somebody tidies there.

    A line and no refusal: nobody gets such a folder without choosing it, whoever tries Kompas out has a good reason
    to, and it outlasts signing out. One in memory (tmpfs) is gone with the power, and is refused.
    """
    if not _real(map_).is_relative_to(deze_machine(map_).tijdelijk):
        return None
    return f"{map_} is een tijdelijke map. Die kan vanzelf leeg worden gemaakt: alleen goed om te proberen."


def waarom_ongeschikt(map_: Path, machine: Machine) -> str | None:
    """Return why no vault may be made here, as the second half of a sentence, or None."""
    echt = _real(map_)
    dienst = _sync_service(echt, machine) or _sync_service(map_.absolute(), machine)
    if dienst is not None:
        return f"{dienst} houdt die map gelijk met andere computers"
    if _is_network(echt, machine) or _is_on_server(map_):
        return "dat is een map op het netwerk, of gedeeld met een andere computer"
    if _filesystem(echt, machine)[1] in _GEHEUGEN:
        return "dat is een map in het geheugen, en die is leeg als je uitlogt of de computer uitzet"
    if _is_temporary_profile(echt, machine):
        return "dit is een tijdelijk profiel, en dat is leeg als je uitlogt"
    return None


def _real(map_: Path) -> Path:
    try:
        return map_.resolve()
    except (OSError, RuntimeError):
        return map_.absolute()


def _sync_service(pad: Path, machine: Machine) -> str | None:
    for dienst, gelijk in machine.gesynchroniseerd:
        if pad.is_relative_to(_real(gelijk)):
            return dienst
    for naam in _VARIABELEN:
        waar = machine.omgeving.get(naam)
        if waar and pad.is_relative_to(_real(Path(waar))):
            return "OneDrive of SharePoint"
    for map_ in (pad, *pad.parents):
        bovenaan = map_.parent in (_real(machine.thuis), Path(map_.anchor))
        namen = (*_DIENSTEN.items(), *_ALLEEN_BOVENAAN.items()) if bovenaan else tuple(_DIENSTEN.items())
        for dienst, vorm in namen:
            if re.fullmatch(vorm, map_.name.casefold()):
                return dienst
        for dienst, sporen in _SPOREN.items():
            if any(_is_there(map_, spoor) for spoor in sporen):
                return dienst
    return None


def _is_there(map_: Path, spoor: str) -> bool:
    try:
        return next(map_.glob(spoor), None) is not None
    except OSError:
        return False


def _is_on_server(pad: Path) -> bool:
    begin = str(pad).replace("\\", "/")
    return begin.startswith("//") and not begin.startswith(("//?/", "//./"))


def _is_network(pad: Path, machine: Machine) -> bool:
    if _is_on_server(pad):
        return True
    waar, soort = _filesystem(pad, machine)
    # A container may have its own disk as 9p; there is nothing else to choose then.
    return bool(_NETWERK.fullmatch(soort)) and (waar, soort) != ("/", "9p")


def _filesystem(pad: Path, machine: Machine) -> tuple[str, str]:
    """Return where the file system of this place begins and its type; of two at one place the last one counts."""
    passend = [(waar, soort) for waar, soort in machine.mounts if pad.is_relative_to(waar)]
    return max(reversed(passend), key=lambda mount: len(mount[0]), default=("", ""))


def _is_temporary_profile(pad: Path, machine: Machine) -> bool:
    """Windows calls the home that it throws away TEMP, TEMP.000 or TEMP.DOMAIN."""
    thuis = _real(machine.thuis)
    return pad.is_relative_to(thuis) and _TIJDELIJK_PROFIEL.fullmatch(thuis.name) is not None


def _mounts(pad: Path) -> Iterator[tuple[str, str]]:
    """Give what this machine says of its file systems; nothing where it does not say."""
    if sys.platform == "win32":
        from ctypes import windll

        if windll.kernel32.GetDriveTypeW(pad.anchor) == _REMOTE_DRIVE:
            yield pad.anchor, "remote"
    elif sys.platform == "darwin":
        yield from mounts_uit_mount(_said_by("/sbin/mount"))
    else:
        yield from mounts_uit_proc(_text(Path("/proc/mounts"), "surrogateescape"))


def mounts_uit_proc(tekst: str) -> Iterator[tuple[str, str]]:
    """Give (place, type) of each line of Linux's ``/proc/mounts``, where a space in a name is written as an octal."""
    for regel in tekst.splitlines():
        delen = regel.split(" ")
        if len(delen) > 2:
            yield re.sub(r"\\([0-7]{3})", lambda m: chr(int(m[1], 8)), delen[1]), delen[2]


def mounts_uit_mount(tekst: str) -> Iterator[tuple[str, str]]:
    """Give (place, type) of each line that ``mount`` says on macOS."""
    for regel in tekst.splitlines():
        if gevonden := _OP_DE_MAC.fullmatch(regel):
            yield gevonden[1], gevonden[2]


def _said_by(programma: str) -> str:
    import subprocess

    try:
        gedaan = subprocess.run([programma], capture_output=True, timeout=2, check=False)  # noqa: S603  a fixed path
    except (OSError, subprocess.SubprocessError):
        return ""
    return os.fsdecode(gedaan.stdout)


def _configured(thuis: Path) -> Iterator[tuple[str, Path]]:
    """Give the folders that Dropbox, Nextcloud and iCloud say they look after.

    iCloud's *Desktop & Documents* leaves both folders where they are and points at them from its own (older systems
    move them there, and then their real place says it). A plain folder of that name in iCloud says nothing: it stays
    behind when this is switched off.
    """
    for pad in (thuis / ".dropbox" / "info.json", thuis / "AppData" / "Local" / "Dropbox" / "info.json"):
        for account in _json_values(pad):
            if isinstance(account, dict) and isinstance(account.get("path"), str):
                yield "Dropbox", Path(account["path"])
    for pad in (
        thuis / ".config" / "Nextcloud" / "nextcloud.cfg",
        thuis / "AppData" / "Roaming" / "Nextcloud" / "nextcloud.cfg",
        thuis / "Library" / "Preferences" / "Nextcloud" / "nextcloud.cfg",
    ):
        for map_ in re.findall(r"(?m)^\s*[^=\n]*localPath=(.+)$", _text(pad)):
            yield "Nextcloud of ownCloud", Path(map_.strip())
    for naam in ("Desktop", "Documents"):
        if _is_same(thuis / "Library" / "Mobile Documents" / "com~apple~CloudDocs" / naam, thuis / naam):
            yield "iCloud", thuis / naam


def _json_values(pad: Path) -> list[object]:
    try:
        inhoud = json.loads(_text(pad) or "{}")
    except ValueError:
        return []
    return list(inhoud.values()) if isinstance(inhoud, dict) else []


def _is_same(een: Path, ander: Path) -> bool:
    try:
        return een.samefile(ander)
    except OSError:
        return False


def _text(pad: Path, errors: str = "replace") -> str:
    try:
        return pad.read_text("utf-8", errors)
    except OSError:
        return ""
