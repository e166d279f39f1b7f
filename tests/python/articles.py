"""What the tests of this folder share."""
import pathlib

ROOT = pathlib.Path(__file__).resolve().parents[2]
SAMPLES = ROOT / "graphs" / "articles"

ACCUSED = {
    "id": "one", "title": "Mayor faces questions", "date": "2025-09-03",
    "source": "Tyne Observer",
    "text": ("Sarah Whitlock, the mayor of Newcastle, sued Acme Corporation on "
             "Monday.\n\nAmir Haddad said that Whitlock had deceived the city "
             "council. Acme Corporation denied that it bribed Whitlock.\n\n"
             "Haddad may sue Acme Corporation. He met a man in it. \u201cÜber alles\u201d, he told José Núñez.")}
LEEDS = "Ann Lee founded Acme Corporation in Leeds. Lee did not sell Acme Corporation."


def many(count):
    """Different articles, so many."""
    for number in range(count):
        yield {"id": f"n{number}", "source": f"Outlet {number % 7}",
               "text": (f"Ann Lee{number} sued Acme Corporation in Leeds. "
                        f"Bob Ray{number} said that Lee{number} had lied.\n\n"
                        * 3)}
