"""Every word on screen. Pages and their tests take words from here and from nowhere else."""

from types import MappingProxyType

PRODUCT = "Agreement Tracker"


class Pages:
    """Names of the screens, as in the navigation."""

    OVERVIEW = "Overview"
    BROWSE = "Browse"
    AGREEMENT = "Agreement"
    DOWNLOAD = "Download"
    SUBMIT = "Submit"
    REVIEW = "Review"
    ENTER = "Enter"


class Overview:
    """Words of the overview."""

    YEARS = "Agreements per year, by sector"
    COUNTING = (
        "An agreement counts once in each of its sectors, undated ones in none. All rows share one scale."
    )
    PAIRS = "Most active pairs"
    PAIRS_RULE = "Agreements that both are party to, an agreement among more parties included."
    MAP = "Agreements by party"
    BOUNDARIES = (
        "Outlines of the United Nations' geodata, as plotly.js ships them; small states are points. "
        "The boundaries and names shown imply no endorsement or acceptance."
    )
    RECENT = "What came in lately"
    TABLE = "The same as a table"
    NOTHING = "The register holds no agreement yet. Submit an article or enter one by hand to begin."
    NO_YEARS = "No agreement of the register has a year of signing and a sector yet."
    NO_PAIRS = "No agreement of the register has two parties yet."


class Filters:
    """Words of the filter, on Browse and Download."""

    SEARCH = "Search"
    SEARCH_HELP = "Words of titles, summaries, names and places."
    PARTIES = "Parties"
    PARTIES_HELP = "Two or more: agreements that all of them are party to."
    SECTORS = "Sectors"
    KINDS = "Kinds"
    STATUSES = "Statuses"
    SIGNED_FROM = "Signed from"
    SIGNED_TO = "Signed until"
    DATE_HELP = "A year, month or day: 2024, 2024-05, 2024-05-17."
    DATE_SHAPE = "2024-05"
    CERTAINTY = "Dates known in part"
    CERTAIN = "Certainly within"
    POSSIBLE = "Possibly within"
    SOURCE = "Source"
    ANY_SOURCE = "Any"
    WITH_SOURCE = "With"
    WITHOUT_SOURCE = "Without"
    CLEAR = "Clear the filter"
    CHOOSE = "Any"
    COUNTS = "Most frequent, in what is shown"


class Browse:
    """Words of the list of agreements."""

    NONE = "No agreement matches this filter. Take away a part of it, or clear it."
    DOWNLOAD = "Download these"


class Columns:
    """Heads of tables."""

    TITLE = "Agreement"
    PARTIES = "Parties"
    SIGNED = "Signed"
    KIND = "Kind"
    STATUS = "Status"
    SECTORS = "Sectors"
    SOURCES = "Sources"
    SECTOR = "Sector"
    AGREEMENTS = "Agreements"
    PARTY = "Party"
    OTHER_PARTY = "Other party"
    ADDED = "Added"
    DATE = "Date"
    PUBLISHER = "Publisher"
    VERSION = "Version"
    AT = "When"
    BY = "Who"
    ACTION = "What"
    REASON = "Why"
    CHANGES = "Values"
    NAME = "Name"
    ROLE = "Office"
    FOR = "For"
    PROPOSED = "Proposed"
    RELATION = "Relation"
    MATCH = "Match"
    TITLE_OF_ARTICLE = "Article"
    AUTHOR = "Author"
    TEXT = "Text"
    DRAFT = "Draft"


class Agreement:
    """Words of one agreement's page."""

    NO_ID = "No agreement is chosen. Open one from Browse."
    TO_BROWSE = "Browse the register"
    FACTS = "Facts and their sources"
    CONFLICTS = "Where sources disagree, each value stands with its source; the preferred one is marked."
    LEDGER = "Status"
    RELATIONS = "Related agreements"
    SOURCES = "Sources"
    HISTORY = "History"
    NO_LEDGER = "No step in the life of this agreement is recorded."
    NO_RELATIONS = "No relation to another agreement is recorded."
    NO_SOURCES = "No source is recorded."
    PREFERRED = "preferred"
    DEPRECATED = "deprecated"
    PREFER = "Prefer this value"
    PREFERRED_NOW = "The value is preferred now."
    PREFER_REASON = "chosen on the agreement's page"
    FROM_RECORD = "coded from the record's sources together"
    FROM_SOME = "coded together from {sources}"
    FROM_ANALYST = "stated by an analyst"
    FROM_DATA_SET = "worded by the data set {reader}"
    FROM_SOURCE = "stated by this source; its words are not held"
    TEXT_HELD = "held"
    TEXT_NOT_HELD = "not held"
    NO_HISTORY = "No change of this record is recorded."
    OUTGOING = "this agreement {type}"
    INCOMING = "{type} this agreement"
    ID = "Record {id}, version {version}"


class Submit:
    """Words of the page that takes articles in."""

    LEAD = "An article that tells of an agreement becomes a draft. Nothing enters the register unreviewed."
    WAY = "How is the article given?"
    WAYS = MappingProxyType(
        {"paste": "Paste its text", "file": "Upload a file", "address": "Give its address"}
    )
    TEXT = "Text of the article"
    TEXT_HELP = "The page as it is, with headline and date line: they are read too."
    FILE = "File with the text"
    URL = "Address of the page"
    ABOUT = "What the text does not say"
    PUBLISHED = "Published"
    PUBLISHER = "Publisher"
    AUTHOR = "Author"
    TITLE = "Headline"
    SOURCE_URL = "Address"
    SEND = "Read the article"
    READING = "Reading the article …"
    NO_FILE = "No file is chosen: choose one, or paste the text."
    NO_URL = "No address is given: write one that begins with https:// or http://."
    KNOWN = "This article was in the register already; nothing was stored twice."
    NO_AGREEMENT = "The article was stored, and no agreement was found in it. It can be entered by hand."
    TOLD_NOT_APART = (
        "The article tells of agreements without telling them apart; no draft was made. "
        "Enter by hand what it says."
    )
    FOUND = "{drafts} made of this article."
    OPEN_DRAFT = "Review draft {id}"
    ENTER = "Enter an agreement by hand"


class Review:
    """Words of the review of drafts."""

    NONE_OPEN = "No draft waits for a decision."
    TO_SUBMIT = "Submit an article"
    BACK = "All drafts"
    SHOW = "Drafts"
    STATES = MappingProxyType({"open": "Waiting", "all": "All"})
    LIKELY = "Likely the same as an existing record"
    RELATED = "Related to existing records"
    NO_MATCH = "No existing record looks like this agreement."
    ATTACH_TO = "Attach to"
    OTHER_ID = "Another record, by its id"
    OTHER = "Another record"
    ARTICLE = "The article"
    MARKED = "Words that a value rests on are marked; a field's name leads to them."
    CONTRADICTED = "The article also says otherwise:"
    OTHERWISE = "{field}: {read} as well as {chosen}"
    FORM = "The draft"
    ACCEPT = "Accept as a new record"
    ATTACH = "Attach to the existing record"
    REJECT = "Reject"
    REASON = "Reason for rejecting"
    NO_TARGET = "Choose the record to attach the article to."
    VERDICTS = MappingProxyType(
        {
            "same": "likely the same",
            "sibling": "another instrument of the same event",
            "renews-or-amends": "an earlier or later instrument",
            "different": "different",
            "unsure": "perhaps the same",
        }
    )
    SEE_RECORD = "See the record"
    DECIDED = "This draft is {state}: decided by {by} on {at}."
    UNTITLED = "Untitled agreement"


class Form:
    """Words of the form of an agreement's facts."""

    KIND = "Kind"
    STATUS = "Status"
    PARTIES = "Parties"
    SIGNED_ON = "Signed on"
    EFFECTIVE_ON = "In force from"
    EXPIRES_ON = "Expires on"
    DATE_HELP = (
        "2026, 2026-02, 2026-02-04; 2026-02? where uncertain, 2026~ where approximate, A/B for a span."
    )
    CITY = "City of signing"
    COUNTRY = "Country of signing"
    SECTORS = "Sectors"
    TITLE = "Title"
    TITLE_HINT = "Left empty, it is made of parties, kind and sectors"
    SUMMARY = "Summary"
    AREAS = "Areas of cooperation, one a line"
    SIGNATORIES = "Signatories"
    WITNESSES = "Witnesses"
    INSTITUTIONS = "Institutions"
    UNSTATED = "Not stated"
    PROBLEMS = "Not saved. What to mend:"
    NAMELESS = "{list}, row {row}: a name is missing."


class Enter:
    """Words of the entry by hand."""

    LEAD = "For what the reader did not find. Enter what the source states and leave the rest empty."
    SOURCE = "Its source"
    FACTS = "The agreement"
    TEXT = "Words of the source, as far as you hold them"
    SAVE = "Save the record"
    NO_SOURCE = "A record needs a source: give its address, or the words that you hold of it."


class Download:
    """Words of the page that gives files."""

    LEAD = "A file holds exactly the rows that this filter shows, in the same order."
    FILE = "Download {format}"
    ABOUT = MappingProxyType(
        {
            "csv": "One row an agreement, for a spreadsheet or a statistics package.",
            "json": "One record an agreement, with its persons, institutions and sources.",
        }
    )
    FIRST_ROWS = "The first rows"
    BROWSE = "See these in Browse"
    LICENCE = "The register's data may be used under CC BY 4.0."


class Phrases:
    """Sentences and parts of sentences that data is set into."""

    HOLDS = "The register holds {agreements} between {parties}"
    SIGNED_IN = "{holds}, signed in {year}."
    SIGNED_SPAN = "{holds}, signed from {first} to {last}."
    PAGE_OF = "{agreements}; rows {first:,} to {last:,} are shown."
    AND = " and "
    APPROXIMATE = "about {date}"
    UNCERTAIN = "{date}, uncertain"
    SPAN = "{first} to {last}"
    UNDATED = "undated"
    OFF_MAP = "Not on the map, which shows the states of today: {parties}."
    FIRST_VERSION = "first version"
    NO_CHANGE = "none"
    SOURCES_CHANGED = "sources"


DESK_CLOSED = "The desk is closed: this dashboard shows the register and changes nothing in it."

FIELDS = {
    "title": "Title",
    "summary": "Summary",
    "kind": "Kind",
    "status": "Status",
    "parties": "Parties",
    "signed_on": "Signed on",
    "place": "Place of signing",
    "place.city": "City of signing",
    "place.country": "Country of signing",
    "effective_on": "In force from",
    "expires_on": "Expires on",
    "sectors": "Sectors",
    "areas": "Areas of cooperation",
    "institutions": "Institutions",
    "signatories": "Signatories",
    "witnesses": "Witnesses",
}
"""What a field of an agreement is called."""
