"""What can go wrong, in words that name the thing and the way out."""


class TrackerError(Exception):
    """Any failure that a person can understand and do something about."""


class InvalidInputError(TrackerError, ValueError):
    """What was handed in cannot be used as it is: a file, a date, a code, an address."""


class NotFoundError(TrackerError):
    """Nothing is stored under the name or number asked for."""


class ConflictError(TrackerError):
    """What is stored has changed, or was decided, since it was read."""


class DatabaseNotReadyError(TrackerError):
    """The register cannot be used yet: missing, not migrated, or not reachable."""


class FetchError(TrackerError):
    """A page could not be fetched, or must not be."""
