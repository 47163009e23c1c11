"""The one spelling of a web address under which a page is stored."""

import httpx

from tracker.errors import InvalidInputError

_TRACKING = frozenset(
    {
        *("fbclid", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "twclid", "ttclid"),
        *("igshid", "igsh", "mc_cid", "mc_eid", "mkt_tok", "_hsenc", "_hsmi", "vero_id", "oly_enc_id"),
        *("oly_anon_id", "wickedid", "_ga", "_gl", "ref_src", "ref_url", "cmpid", "ito", "xtor", "spm"),
        *("ocid", "ns_campaign", "ns_mchannel", "ns_source", "smid", "guccounter", "guce_referrer"),
    }
)
"""Names of query parameters that tell how a reader came, never which page it is."""
_TRACKING_PREFIXES = ("utm_", "pk_", "mtm_", "hsa_", "at_medium", "at_campaign", "guce_")
_WAY_OUT = "give the address of a page, beginning with http:// or https://"


def canonical_url(url: str) -> str:
    """The address in its one spelling: two that differ only in how a reader came there are the same.

    Host in lower case and IDNA form; no fragment, default port, dot segment or tracking parameter.
    Other parameters stay as they are and in order (``?p=116011`` is the page on some sites). Raises
    InvalidInputError for what is no http(s) address and for one that carries a user's name or password.
    """
    parsed = web_address(url)
    query = "&".join(
        pair for pair in parsed.query.decode("ascii").split("&") if pair and not _is_tracking(pair)
    )
    rooted = (
        parsed.copy_with(path="/") if parsed.path == "/" else parsed
    )  # httpx writes an empty one as empty
    host = parsed.raw_host.decode("ascii").rstrip(".")
    return str(rooted.copy_with(host=host, fragment=None, query=query.encode("ascii") or None))


def web_address(url: str) -> httpx.URL:
    """The parsed http(s) address; raises InvalidInputError as canonical_url does."""
    written = url.strip()
    shown = written if len(written) <= 200 else written[:200] + "…"
    try:
        parsed = httpx.URL(written)
        host = parsed.host  # reading it decodes IDNA, which may fail
    except (httpx.InvalidURL, UnicodeError) as error:
        raise InvalidInputError(f"{shown!r} is not a web address: {_WAY_OUT}.") from error
    if parsed.scheme not in {"http", "https"} or not host.strip(".") or " " in written:
        raise InvalidInputError(f"{shown!r} is not a web address: {_WAY_OUT}.")
    if parsed.port is not None and not 0 < parsed.port < 65536:
        raise InvalidInputError(f"{shown!r} names port {parsed.port}, which does not exist: {_WAY_OUT}.")
    if parsed.userinfo:
        raise InvalidInputError(f"The address on {host} holds a user name or password: leave them out.")
    return parsed


def _is_tracking(pair: str) -> bool:
    name = pair.partition("=")[0].lower()
    return name in _TRACKING or name.startswith(_TRACKING_PREFIXES)
