"""The encrypted store: key slots, opening, tables and their SQL, sealing of the leerdeel, migrations, copies.

``plaats`` says what can be told of a vault without a passphrase, ``proces`` hides the memory of this process.
"""
