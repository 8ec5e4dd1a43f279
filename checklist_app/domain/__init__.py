"""What is true: pydantic and the standard library; no file, no clock, no screen."""
