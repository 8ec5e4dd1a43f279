"""Kompas: a compass for people who decide about the safety of children, together with the family."""
