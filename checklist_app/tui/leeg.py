"""A terminal that is handed back is empty, also one that keeps no second screen: at the end, the lock and ^Z."""

from textual.driver import Driver

LEEG = "\x1b[H\x1b[2J"
"""To the corner, and nothing on the screen; what stood there before Kompas began is not touched."""


def laat_leeg_achter(basis: type[Driver]) -> type[Driver]:
    """Return the driver of this system that wipes its screen before it gives the terminal back."""

    def stop_application_mode(driver: Driver) -> None:
        driver.write(LEEG)
        basis.stop_application_mode(driver)

    return type(basis.__name__, (basis,), {"stop_application_mode": stop_application_mode})
