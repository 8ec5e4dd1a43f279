"""Kaders from YAML: where they are, reading, linting with places, JSON Schema. Knows no vault."""
