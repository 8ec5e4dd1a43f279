"""The screens: the only room that knows Textual. Imports nothing; ``start`` is its door."""
