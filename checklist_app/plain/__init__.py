"""The walk as plain lines on standard input and output."""
