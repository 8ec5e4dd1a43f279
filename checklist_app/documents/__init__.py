"""A case described once as blocks, and the writers that turn blocks into text, Markdown and JSON."""
