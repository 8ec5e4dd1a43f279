"""The tables of the vault. Bodies are JSON text: a new kind or field never touches this file (ontwerp.md section 2).

The newest text of an aantekening stands in its own row, every earlier one in the table of versions; ``dag`` is when
it asks attention again.
Casusdeel and leerdeel stand in tables of their own. The keys of the leerdeel tables are random and there is no row
number, so neither order nor time tells which case a row came from; only ``wandeling_leer`` ties them, while a walk
is open.
"""

from checklist_app.kluis.verbinding import APPLICATION_ID, Verbinding

_TABELLEN = """
CREATE TABLE toestand (sleutel TEXT PRIMARY KEY, waarde TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE instellingen (nr INTEGER PRIMARY KEY CHECK (nr = 1), body TEXT NOT NULL) STRICT;

CREATE TABLE casus (id TEXT PRIMARY KEY, naam TEXT NOT NULL, kop TEXT NOT NULL, body TEXT NOT NULL) STRICT;
CREATE INDEX casus_naam ON casus (naam);

CREATE TABLE reflectie (
  nr INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, casus TEXT NOT NULL REFERENCES casus (id),
  kop TEXT NOT NULL, body TEXT NOT NULL
) STRICT;
CREATE INDEX reflectie_casus ON reflectie (casus);

CREATE TABLE concept (
  nr INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, reflectie TEXT NOT NULL REFERENCES reflectie (id),
  deel TEXT NOT NULL CHECK (deel IN ('casusdeel', 'leerdeel')), body BLOB NOT NULL
) STRICT;
CREATE INDEX concept_reflectie ON concept (reflectie);

CREATE TABLE aantekening (
  nr INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, reflectie TEXT NOT NULL REFERENCES reflectie (id),
  rev INTEGER NOT NULL, body TEXT NOT NULL, merk BLOB NOT NULL, dag TEXT
) STRICT;
CREATE INDEX aantekening_reflectie ON aantekening (reflectie);
CREATE INDEX aantekening_dag ON aantekening (dag) WHERE dag IS NOT NULL;

CREATE TABLE versie (
  aantekening INTEGER NOT NULL REFERENCES aantekening (nr), rev INTEGER NOT NULL, body TEXT NOT NULL,
  merk BLOB NOT NULL, PRIMARY KEY (aantekening, rev)
) STRICT, WITHOUT ROWID;

CREATE TABLE leer (
  id TEXT PRIMARY KEY, maand TEXT NOT NULL, rev INTEGER NOT NULL, body BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE leer_versie (
  leer TEXT NOT NULL REFERENCES leer (id), rev INTEGER NOT NULL, body BLOB NOT NULL, PRIMARY KEY (leer, rev)
) STRICT, WITHOUT ROWID;
CREATE TABLE wandeling_leer (
  reflectie TEXT NOT NULL REFERENCES reflectie (id), leer TEXT NOT NULL UNIQUE REFERENCES leer (id),
  na INTEGER NOT NULL, plek INTEGER NOT NULL, PRIMARY KEY (reflectie, leer)
) STRICT, WITHOUT ROWID;

CREATE TABLE kader (id TEXT NOT NULL, versie TEXT NOT NULL, tekst TEXT NOT NULL, UNIQUE (id, versie)) STRICT;

CREATE TABLE naam (
  casus TEXT NOT NULL REFERENCES casus (id), betrokkene TEXT NOT NULL, body TEXT NOT NULL,
  PRIMARY KEY (casus, betrokkene)
) STRICT, WITHOUT ROWID;
CREATE TABLE naam_woord (
  woord TEXT NOT NULL, casus TEXT NOT NULL, betrokkene TEXT NOT NULL, met_hoofdletter INTEGER NOT NULL,
  PRIMARY KEY (woord, casus, betrokkene),
  FOREIGN KEY (casus, betrokkene) REFERENCES naam (casus, betrokkene)
) STRICT, WITHOUT ROWID;
CREATE INDEX naam_woord_persoon ON naam_woord (casus, betrokkene);

CREATE TABLE logboek (
  nr INTEGER PRIMARY KEY, tijd TEXT NOT NULL, wat TEXT NOT NULL, casus TEXT, body TEXT NOT NULL, keten BLOB NOT NULL
) STRICT;

CREATE VIRTUAL TABLE zoek USING fts5 (
  tekst, stam, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
);
"""

_TABELLEN_2 = """
CREATE TABLE gewist (
  nr INTEGER PRIMARY KEY, tijd TEXT NOT NULL, soort TEXT NOT NULL, id TEXT NOT NULL, rev INTEGER
) STRICT;
CREATE TABLE poortkeuze (
  casus TEXT NOT NULL REFERENCES casus (id), vorm TEXT NOT NULL, keuze TEXT NOT NULL, vervanging TEXT NOT NULL,
  PRIMARY KEY (casus, vorm)
) STRICT, WITHOUT ROWID;
"""
"""``gewist``: random ids of what was erased for good, to erase it again from a copy that is put back. ``poortkeuze``:
what was decided at the gate about a word, so that the same text asks nothing twice."""

_LOGBOEK_GROEIT_ALLEEN = (
    "CREATE TRIGGER logboek_vast BEFORE UPDATE ON logboek BEGIN SELECT RAISE(ABORT, 'logboek'); END",
    "CREATE TRIGGER logboek_blijft BEFORE DELETE ON logboek BEGIN SELECT RAISE(ABORT, 'logboek'); END",
    "CREATE TRIGGER logboek_volgt BEFORE INSERT ON logboek "
    "WHEN NEW.nr <> (SELECT coalesce(max(nr), 0) + 1 FROM logboek) "
    "BEGIN SELECT RAISE(ABORT, 'logboek'); END",
)


def versie_1(db: Verbinding) -> None:
    """Lay the first tables in an empty file."""
    for opdracht in (*_TABELLEN.split(";\n"), *_LOGBOEK_GROEIT_ALLEEN):
        if opdracht.strip():
            db.doe(opdracht)
    # The search index tidies itself in larger, rarer steps: fewer pages for each aantekening, no slower search.
    db.doe("INSERT INTO zoek (zoek, rank) VALUES ('automerge', 16)")
    db.doe(f"PRAGMA application_id = {APPLICATION_ID}")


def versie_2(db: Verbinding) -> None:
    """Remember what was erased for good, and what was decided at the gate."""
    for opdracht in _TABELLEN_2.split(";\n"):
        if opdracht.strip():
            db.doe(opdracht)
