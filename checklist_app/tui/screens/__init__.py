"""The places of Kompas, each with its stylesheet beside it; the app imports one when it is first opened."""
