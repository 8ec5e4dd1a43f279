"""Where no vault is made: synchronised, on the network, or gone after signing out."""

import json
from pathlib import Path

import pytest

from checklist_app.flow.openen import eis_geen_kluis, maak_in
from checklist_app.flow.plaatsen import Plaatsen
from checklist_app.kluis import plek
from checklist_app.kluis.fouten import PlekOngeschikt
from checklist_app.kluis.plek import (
    Machine,
    deze_machine,
    let_op,
    let_op_tijdelijk,
    mounts_uit_mount,
    mounts_uit_proc,
    waarom_ongeschikt,
)

SCHIJF = (("/", "ext4"), ("/thuis", "ext4"))
PROC_MOUNTS = r"""/dev/sda1 / ext4 rw,relatime 0 0
//server/deel /media/Het\040deel cifs rw,vers=3.1.1 0 0
tmpfs /run/user/1000 tmpfs rw,nosuid 0 0
kapot
"""
MAC_MOUNT = """/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)
devfs on /dev (devfs, local, nobrowse)
/dev/disk3s5 on /System/Volumes/Data (apfs, local, journaled, nobrowse, protect, root data)
map auto_home on /System/Volumes/Data/home (autofs, automounted, nobrowse)
//sam@server._smb._tcp.local/Team on /Volumes/Team on tour (west) (smbfs, nodev, nosuid, mounted by sam)
server:/export on /Volumes/export (nfs, nodev, nosuid)
/dev/disk4s1 on /Volumes/STICK (exfat, local, nodev, nosuid, noowners, noatime)
mount: kapot
"""


def machine(*mounts, thuis="/thuis/sam", tijdelijk="/tmp", gelijk=(), **omgeving):  # noqa: S108  no file is made
    return Machine(omgeving, (*SCHIJF, *mounts), Path(thuis), Path(tijdelijk), gelijk)


@pytest.mark.parametrize(
    ("pad", "dienst"),
    [
        ("/thuis/sam/OneDrive/kluis", "OneDrive"),
        ("/thuis/sam/OneDrive - Stichting Jeugd/Documenten/kompas", "OneDrive"),
        ("/thuis/sam/Dropbox (Werk)/k", "Dropbox"),
        ("/thuis/sam/dropbox/k", "Dropbox"),
        ("/thuis/sam/Library/Mobile Documents/com~apple~CloudDocs/k", "iCloud"),
        ("/thuis/sam/Library/CloudStorage/Iets-sam/k", "clouddienst"),
        ("/thuis/sam/Google Drive/k", "Google Drive"),
        ("/thuis/sam/Nextcloud/k", "Nextcloud"),
        ("/thuis/sam/ownCloud/k", "ownCloud"),
        ("/thuis/sam/SURFdrive/k", "ownCloud"),
        ("/thuis/sam/pCloudDrive/k", "pCloud"),
        ("/thuis/sam/Box/k", "Box"),
        ("/thuis/sam/Box Sync/k", "Box"),
        ("/thuis/sam/STACK/k", "clouddienst"),
    ],
)
def test_a_folder_that_a_service_keeps_equal_elsewhere_is_known_by_its_name(pad, dienst):
    assert dienst in waarom_ongeschikt(Path(pad), machine())


@pytest.mark.parametrize(
    "pad",
    [
        "/thuis/sam/kompas",
        "/thuis/sam/.local/share/kompas",
        "/thuis/sam/Documenten/box/k",
        "/thuis/sam/werk/sync/k",
        "/thuis/sam/mijn dropboxen/k",
        "/thuis/sam/temp/kompas",
        "/thuis/temperman/kompas",
    ],
)
def test_an_ordinary_folder_is_fit(pad):
    assert waarom_ongeschikt(Path(pad), machine()) is None


@pytest.mark.parametrize("spoor", [".dropbox.cache", "._sync_1a2b.db", ".stfolder", ".tmp.driveupload"])
def test_a_synchronised_folder_with_a_name_of_its_own_is_known_by_what_lies_in_it(tmp_path, spoor):
    (tmp_path / "werkmap" / "diep").mkdir(parents=True)
    kluis = tmp_path / "werkmap" / "diep" / "kluis"
    assert waarom_ongeschikt(kluis, machine()) is None
    (tmp_path / "werkmap" / spoor).touch()
    assert "gelijk met andere computers" in waarom_ongeschikt(kluis, machine())


def test_a_synchronised_folder_is_known_by_the_environment_and_by_what_the_programs_say(tmp_path, monkeypatch):
    assert "OneDrive" in waarom_ongeschikt(Path("/data/werk/k"), machine(OneDriveCommercial="/data/werk"))
    monkeypatch.setenv("HOME", str(tmp_path))
    (tmp_path / ".dropbox").mkdir()
    (tmp_path / ".dropbox" / "info.json").write_text(json.dumps({"business": {"path": str(tmp_path / "Gezinnen")}}))
    (tmp_path / ".config" / "Nextcloud").mkdir(parents=True)
    (tmp_path / ".config" / "Nextcloud" / "nextcloud.cfg").write_text(
        f"[Accounts]\n0\\Folders\\1\\localPath={tmp_path / 'Wolk'}/\n"
    )
    nu = deze_machine(tmp_path)
    assert "Dropbox" in waarom_ongeschikt(tmp_path / "Gezinnen" / "k", nu)
    assert "Nextcloud" in waarom_ongeschikt(tmp_path / "Wolk" / "k", nu)
    assert waarom_ongeschikt(tmp_path / "ergens" / "k", nu) is None
    (tmp_path / ".dropbox" / "info.json").write_text("[geen json")
    deze_machine(tmp_path)


@pytest.fixture
def icloud(tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    for naam in ("Desktop", "Documents"):
        (tmp_path / naam).mkdir()
    wolk = tmp_path / "Library" / "Mobile Documents" / "com~apple~CloudDocs"
    wolk.mkdir(parents=True)
    return wolk


def test_icloud_that_looks_after_documents_points_at_them(icloud, tmp_path):
    (icloud / "Documents").symlink_to(tmp_path / "Documents")
    nu = deze_machine(tmp_path)
    assert "iCloud" in waarom_ongeschikt(tmp_path / "Documents" / "werk" / "k", nu)
    assert waarom_ongeschikt(tmp_path / "Desktop" / "k", nu) is None
    assert waarom_ongeschikt(tmp_path / "Library" / "Application Support" / "kompas", nu) is None


def test_a_folder_that_icloud_left_behind_says_nothing_of_the_one_at_home(icloud, tmp_path):
    for naam in ("Desktop", "Documents"):
        (icloud / naam).mkdir()
        assert waarom_ongeschikt(tmp_path / naam / "k", deze_machine(tmp_path)) is None


def test_a_link_into_a_synchronised_folder_is_seen_through(tmp_path):
    (tmp_path / "OneDrive").mkdir()
    (tmp_path / "gewoon").symlink_to(tmp_path / "OneDrive")
    assert "OneDrive" in waarom_ongeschikt(tmp_path / "gewoon" / "kluis", machine())


NETWERK = [
    *("nfs", "nfs4", "cifs", "smb3", "9p", "fuse.sshfs", "fuse.rclone", "davfs"),
    *("smbfs", "afpfs", "webdav", "ftp", "acfs"),
    "remote",
]


@pytest.mark.parametrize("soort", NETWERK)
def test_a_folder_on_the_network_is_refused(soort):
    assert "netwerk" in waarom_ongeschikt(Path("/thuis/sam/k"), machine(("/thuis/sam", soort)))
    assert waarom_ongeschikt(Path("/thuis/anders/k"), machine(("/thuis/sam", soort))) is None


def test_what_is_mounted_is_read_as_linux_says_it():
    mounts = tuple(mounts_uit_proc(PROC_MOUNTS))
    assert mounts == (("/", "ext4"), ("/media/Het deel", "cifs"), ("/run/user/1000", "tmpfs"))


def test_what_is_mounted_is_read_as_macos_says_it():
    mac = Machine({}, tuple(mounts_uit_mount(MAC_MOUNT)), Path("/Gebruikers/sam"), Path("/private/tmp"))
    assert ("/Volumes/Team on tour (west)", "smbfs") in mac.mounts
    assert len(mac.mounts) == 7
    for pad in ("/Volumes/Team on tour (west)/k", "/Volumes/export/k"):
        assert "netwerk" in waarom_ongeschikt(Path(pad), mac)
    for pad in ("/Gebruikers/sam/Library/Application Support/kompas", "/Volumes/STICK/k"):
        assert waarom_ongeschikt(Path(pad), mac) is None


@pytest.mark.parametrize(("platform", "programma"), [("darwin", "/bin/false"), ("darwin", "/nergens"), ("linux", "")])
def test_a_machine_that_does_not_say_what_is_mounted_is_taken_as_it_is(platform, programma, monkeypatch):
    monkeypatch.setattr(plek.sys, "platform", platform)
    monkeypatch.setattr(plek, "_text", lambda *_: "")
    said_by = plek._said_by
    monkeypatch.setattr(plek, "_said_by", lambda _: said_by(programma))
    nu = deze_machine(Path("/thuis/sam/k"))
    assert nu.mounts == ()
    assert waarom_ongeschikt(Path("/thuis/sam/k"), nu) is None


def test_a_path_to_a_server_is_refused():
    assert "netwerk" in waarom_ongeschikt(Path("//server/deel/k"), machine())


def test_the_last_of_two_file_systems_at_one_place_counts_and_a_container_keeps_its_own_disk():
    assert waarom_ongeschikt(Path("/thuis/sam/k"), machine(("/thuis/sam", "nfs"), ("/thuis/sam", "ext4"))) is None
    bak = Machine({}, (("/", "9p"),), Path("/thuis/sam"), Path("/t"))
    assert waarom_ongeschikt(Path("/thuis/sam/k"), bak) is None


def test_memory_and_a_profile_for_one_session_are_refused():
    assert "uitlogt" in waarom_ongeschikt(Path("/run/user/1/k"), machine(("/run/user/1", "tmpfs")))
    for naam in ("TEMP", "TEMP.000", "TEMP.JEUGD"):
        assert "profiel" in waarom_ongeschikt(Path(f"/thuis/{naam}/k"), machine(thuis=f"/thuis/{naam}"))


@pytest.fixture
def op_een_netwerkmap(tmp_path, monkeypatch):
    (tmp_path / "share").mkdir()
    hier = Machine({}, (("/", "ext4"), (str(tmp_path / "share"), "cifs")), tmp_path, tmp_path / "tijdelijk")
    monkeypatch.setattr(plek, "deze_machine", lambda _: hier)
    return tmp_path / "share" / "kluis"


def test_no_vault_is_made_there_and_nothing_was_asked_or_written(op_een_netwerkmap):
    plaatsen = Plaatsen(kluis=op_een_netwerkmap, kaders=op_een_netwerkmap / "kaders")
    for doe in (lambda: eis_geen_kluis(plaatsen), lambda: maak_in(plaatsen, "een zin")):
        with pytest.raises(PlekOngeschikt, match=r"--kluis.*ICT"):
            doe()
    assert not op_een_netwerkmap.exists()


def test_an_existing_vault_there_opens_with_one_line_of_warning(op_een_netwerkmap):
    assert "netwerk" in let_op(op_een_netwerkmap)
    assert let_op(op_een_netwerkmap.parent.parent / "gewoon") is None
    assert "tijdelijke map" in let_op_tijdelijk(op_een_netwerkmap.parent.parent / "tijdelijk" / "kluis")
    assert let_op_tijdelijk(op_een_netwerkmap) is None
