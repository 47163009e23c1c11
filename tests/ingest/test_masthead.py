"""What pasted texts say of their own publication."""

from datetime import date

import pytest

from tracker.ingest.masthead import read_masthead
from tracker.ingest.masthead.byline import names_a_person
from tracker.ingest.masthead.written_dates import find_dates

LEAD = (
    "Peru and Chile have signed a memorandum of understanding on lithium research, the two governments said"
    " after talks in Arica. The text will be in force for five years."
)
MORE = "\n\n" + LEAD.replace("five", "six") + "\n\n" + LEAD.replace("five", "seven")
TITLE = "Peru and Chile sign lithium research memorandum"

DATES = [
    ("4 February 2026", date(2026, 2, 4)),
    ("04 Feb. 2026", date(2026, 2, 4)),
    ("4th of February, 2026", date(2026, 2, 4)),
    ("February 4, 2026", date(2026, 2, 4)),
    ("FEB 4 2026", date(2026, 2, 4)),
    ("Sept. 4th, 2026", date(2026, 9, 4)),
    ("2026-02-04T10:00:00Z", date(2026, 2, 4)),
    ("2026/2/4", date(2026, 2, 4)),
    ("4.2.2026", date(2026, 2, 4)),
    ("24/02/2026", date(2026, 2, 24)),
    ("02/24/2026", date(2026, 2, 24)),
    ("4/4/2026", date(2026, 4, 4)),
]

NO_DATES = [
    "4/2/2026",
    "February 2026",
    "4 February",
    "31 February 2026",
    "Act 1234-56-78",
    "in 2026",
    "may 4",
]

PUBLISHED = [
    ("date 2026-02-04 logo", "2026-02-04"),
    ("Published: 4 February 2026", "2026-02-04"),
    ("First published on Wednesday, 4 February 2026", "2026-02-04"),
    ("Published February 4, 2026 10:12am EDT", "2026-02-04"),
    ("4 February 2026 Posted in Press releases", "2026-02-04"),
    ("Wednesday, 4 February 2026", "2026-02-04"),
    ("4 Feb 2026 07:10AM (Updated: 6 Feb 2026 09:00AM)", "2026-02-04"),
    ("Lima, Wed, February 4, 2026", "2026-02-04"),
    ("February 4, 2026 | 3 min read", "2026-02-04"),
    ("By Rosa Quispe | February 4, 2026", "2026-02-04"),
    ("Last updated: 4 February 2026", None),
    ("Retrieved 4 February 2026", None),
    ("Valid until 4 February 2026", None),
]

DATELINES = [
    ("ARICA, Feb. 4, 2026 (ANDINA) - ", "2026-02-04"),
    ("Arica, Chile, 4 February 2026 – ", "2026-02-04"),
    ("4 February 2026 – ", "2026-02-04"),
    ("ARICA, Feb. 4 (ANDINA) - ", None),
    ("On 4 February 2026 ", None),
    ("The treaty of 4 February 2026 - ", None),
]

BYLINES = [
    ("by Rosa Quispe", "Rosa Quispe"),
    ("By ROSA QUISPE", "Rosa Quispe"),
    ("By Rosa Quispe and Juan de la Cruz", "Rosa Quispe and Juan de la Cruz"),
    ("By Rosa Quispe, Staff Writer", "Rosa Quispe"),
    ("By Rosa J. Quispe  Andes Post", "Rosa J. Quispe"),
    ("By Rosa Quispe | Andes Post", "Rosa Quispe"),
    ("Written by: Said al-Harthy", "Said al-Harthy"),
    ("Author: Şule O’Neill-Yıldız", "Şule O’Neill-Yıldız"),
    ("By Reuters", None),
    ("By Associated Press", None),
    ("By Staff Reporter", None),
    ("By Foreign Minister Rosa Quispe", None),
    ("by storm and flood", None),
    ("By Friday Peru had signed", None),
]

PUBLISHERS = [
    ("Become an Andes Post member\nCopyright © 2026 Andes-Post.org", "Andes Post"),
    ("More from AndesPost\n© 2020-2026 andespost.com. All rights reserved.", "AndesPost"),
    ("Copyright © 2026 andes-post.org", "andes-post.org"),
    ("© 2026 The Andean Times", "The Andean Times"),
    ("Copyright 2026 The Andean Times. All Rights Reserved", "The Andean Times"),
    ("(c) The Andean Times 2026", "The Andean Times"),
    ("© 2026 P.R. Ministry of Mines. Terms of use.", "P.R. Ministry of Mines"),
    (
        "On Andes News\nNo reuse. ©2026 Andes News Network, LLC. All rights reserved.",
        "Andes News",
    ),
    ("© 2026 Southern Printers Private Ltd.", None),
    ("© 2026 All rights reserved", None),
    ("© Photo Agency", None),
    ("© 2026 Andes Post\n© 2026 Pacific Herald", None),
    ("(Source: Andina)", None),
    ("Source: Andina", None),
]


@pytest.mark.parametrize(("words", "day"), DATES)
def test_a_full_date_is_read(words: str, day: date) -> None:
    assert [written.day for written in find_dates(f"on {words}, it")] == [day]


@pytest.mark.parametrize("words", NO_DATES)
def test_what_is_no_full_date_or_has_two_readings_is_not_read(words: str) -> None:
    assert find_dates(words) == ()


@pytest.mark.parametrize(("line", "day"), PUBLISHED)
def test_the_day_of_publication_is_read_from_a_line_under_the_headline(line: str, day: str | None) -> None:
    assert read_masthead(f"{TITLE}\n\n{line}\n\n{LEAD}{MORE}").published == day


@pytest.mark.parametrize(("dateline", "day"), DATELINES)
def test_the_day_of_publication_is_read_from_a_dateline(dateline: str, day: str | None) -> None:
    assert read_masthead(f"{TITLE}\n\n{dateline}{LEAD}{MORE}").published == day


def test_the_day_on_which_a_page_was_copied_is_not_taken_for_its_publication() -> None:
    menu = "Tuesday, 24 November 2026\nHome\nWorld\nEconomy\n"
    assert read_masthead(f"{menu}{TITLE}\n\n{LEAD}{MORE}").published is None
    assert read_masthead(f"{menu}{TITLE}\n4 February 2026\n\n{LEAD}{MORE}").published == "2026-02-04"


def test_a_press_release_is_dated_at_its_foot() -> None:
    assert read_masthead(f"{LEAD}{MORE}\n\nMINISTRY OF MINES\n\n4 FEBRUARY 2026").published == "2026-02-04"


def test_dates_of_other_stories_are_not_taken() -> None:
    others = (
        "\n\nRelated\nPublished: 1 January 2026\nOld story\nPublished: 2 January 2026\nAbout us\nTerms\nHelp"
    )
    assert read_masthead(f"{TITLE}\n\n{LEAD}{MORE}{others}").published is None


def test_two_dates_marked_alike_decide_nothing() -> None:
    text = f"{TITLE}\nPublished: 4 February 2026\nPublished: 5 February 2026\n\n{LEAD}{MORE}"
    assert read_masthead(text).published is None


@pytest.mark.parametrize(("line", "author"), BYLINES)
def test_the_author_is_read_from_a_byline(line: str, author: str | None) -> None:
    assert read_masthead(f"{TITLE}\n\n{line}\n\n{LEAD}{MORE}").author == author


def test_two_different_bylines_decide_nothing() -> None:
    assert read_masthead(f"{TITLE}\nBy Rosa Quispe\nBy Juan Mamani\n\n{LEAD}{MORE}").author is None


def test_bylines_after_the_article_begins_are_of_other_stories() -> None:
    assert read_masthead(f"{TITLE}\n\n{LEAD}{MORE}\n\nMore stories\n\nBy Juan Mamani").author is None


def test_agencies_and_addresses_are_no_persons() -> None:
    named = ["Rosa Quispe", "Juan de la Cruz", "Reuters", "Reuters Staff", "www.post.example", "Design Group"]
    assert [name for name in named if names_a_person(name)] == ["Rosa Quispe", "Juan de la Cruz"]


def test_the_headline_stands_above_the_byline_under_menu_labels() -> None:
    menu = "Home\nWorld\nTen things to see in the old town of Cusco\nEconomy"
    assert read_masthead(f"{menu}\n{TITLE}\nShare\nBy Rosa Quispe\n{LEAD}{MORE}").title == TITLE


def test_the_headline_may_open_the_text() -> None:
    assert read_masthead(f"{TITLE}\n\n{LEAD}{MORE}").title == TITLE


@pytest.mark.parametrize(
    "first",
    [
        "Rosa Quispe, Minister of Mines",
        "Joint press release by both ministries of mines",
        "• Peru and Chile sign lithium research memorandum",
        "Peru and Chile sign lithium research memorandum.",
        "Ten things to see in the old town of Cusco",
        LEAD,
    ],
)
def test_a_first_line_that_does_not_sum_up_the_lead_is_no_headline(first: str) -> None:
    assert read_masthead(f"{first}\n\n{LEAD}{MORE}").title is None


@pytest.mark.parametrize(("lines", "publisher"), PUBLISHERS)
def test_the_publisher_is_read_from_the_foot_of_the_page(lines: str, publisher: str | None) -> None:
    assert read_masthead(f"{TITLE}\n\n{LEAD}{MORE}\n\n{lines}").publisher == publisher


@pytest.mark.parametrize(
    ("agency", "publisher"), [("ANDINA", "ANDINA"), ("Xinhua", "Xinhua"), ("Reuters", None), ("AP", None)]
)
def test_an_agency_in_the_dateline_is_the_publisher_unless_it_sells_to_others(
    agency: str, publisher: str | None
) -> None:
    assert read_masthead(f"{TITLE}\n\nARICA, Feb. 4 ({agency}) -- {LEAD}{MORE}").publisher == publisher


def test_a_source_named_above_the_article_is_the_publisher() -> None:
    assert read_masthead(f"{TITLE}\nSource: Andina | 2026-02-04\n\n{LEAD}{MORE}").publisher == "Andina"
