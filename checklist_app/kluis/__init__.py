"""The encrypted store: key slots, opening, tables and their SQL, sealing of the leerdeel, migrations, copies."""
