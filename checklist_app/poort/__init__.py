"""The gate: everything that leaves the vault as text goes through here."""
