"""What must be mended before a form can be saved."""

from collections.abc import Sequence

from tracker.errors import InvalidInputError


class MistakesInForm(InvalidInputError):  # noqa: N818 - it holds several, each an error of its own
    """One sentence for each field that cannot be read."""

    def __init__(self, sentences: Sequence[str]) -> None:
        super().__init__(" ".join(sentences))
        self.sentences = tuple(sentences)
