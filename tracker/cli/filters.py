"""The options by which commands narrow agreements, in one place, and the filter they make."""

import inspect
from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING, Annotated, Any

import typer

from tracker.dates import parse_edtf

if TYPE_CHECKING:
    from tracker.query import Filter


def _options(
    text: Annotated[str, typer.Option("--text", metavar="WORDS", help="All these words occur.")] = "",
    party: Annotated[
        list[str] | None,
        typer.Option("--party", metavar="CODE", help="Code of a party; given twice: a pair."),
    ] = None,
    sector: Annotated[
        list[str] | None, typer.Option("--sector", metavar="CODE", help="Sector; several: any of them.")
    ] = None,
    kind: Annotated[
        list[str] | None, typer.Option("--kind", metavar="CODE", help="Kind; several: any of them.")
    ] = None,
    status: Annotated[
        list[str] | None, typer.Option("--status", metavar="CODE", help="Status; several: any of them.")
    ] = None,
    signed_from: Annotated[
        str,
        typer.Option("--signed-from", metavar="DATE", help="Signed on or after 2026, 2026-02 or 2026-02-04."),
    ] = "",
    signed_to: Annotated[
        str, typer.Option("--signed-to", metavar="DATE", help="Signed on or before, likewise.")
    ] = "",
    certain_dates: Annotated[
        bool, typer.Option("--certain-dates", help="Only where the date certainly lies within, not possibly.")
    ] = False,
    has_source: Annotated[
        bool | None, typer.Option("--has-source/--no-source", help="With an article as source, or without.")
    ] = None,
) -> "Filter":
    from tracker.query import Filter

    return Filter(
        text=text,
        parties=tuple(code.upper() for code in party or ()),
        sectors=tuple(code.lower() for code in sector or ()),
        kinds=tuple(code.lower() for code in kind or ()),
        statuses=tuple(code.lower() for code in status or ()),
        signed_from=parse_edtf(signed_from).earliest if signed_from else None,
        signed_to=parse_edtf(signed_to).latest if signed_to else None,
        certain_dates=certain_dates,
        has_source=has_source,
    )


def filtered(command: Callable[..., None]) -> Callable[..., None]:
    """Gives a command the options of a filter; it gets the filter as ``flt``."""
    shared = inspect.signature(_options).parameters
    own = [p for name, p in inspect.signature(command).parameters.items() if name != "flt"]

    @wraps(command)
    def run(**values: Any) -> None:
        flt = _options(**{name: values.pop(name) for name in shared})
        command(flt=flt, **values)

    parameters = [*own, *(p.replace(kind=p.KEYWORD_ONLY) for p in shared.values())]
    parameters = [p.replace(kind=inspect.Parameter.KEYWORD_ONLY) for p in parameters]
    run.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    run.__annotations__ = {p.name: p.annotation for p in parameters}
    return run
