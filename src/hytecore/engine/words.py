"""RuleWords: the title, why, fix and messages of a rule, read from its YAML file when something is said.

The file holds two documents: the words, and after `---` the examples. Only the first is read here.
"""

from __future__ import annotations

from functools import cache
from types import ModuleType
from typing import Any

from hytecore.errors import WordsError
from hytecore.frozen import frozen
from hytecore.model.text import LANGUAGES


@frozen(eq=False)
class RuleWords:
    """What a rule says, in every language."""

    title: dict[str, str]
    why: dict[str, str]
    fix: dict[str, str]
    messages: dict[str, dict[str, Any]]

    def message(self, key: str, language: str) -> Any:
        """Return the template of a message: a string, or one string for one thing and one for several.

        Raises:
            WordsError: If there is no such message, or not in this language.
        """
        try:
            return self.messages[key][language]
        except (KeyError, TypeError):
            raise WordsError(
                f"no message {key!r} in {language!r}; there are: {', '.join(sorted(self.messages))}"
            ) from None


def words_path(module: ModuleType) -> str:
    """Return the path of the YAML file that lies beside a rule's module."""
    return str(module.__file__).rsplit(".", 1)[0] + ".yaml"


@cache
def words_of(module: ModuleType) -> RuleWords:
    """Return the words of the rule that *module* holds.

    Raises:
        WordsError: If the file is missing, is not YAML, or lacks a part or a language.
    """
    from hytecore.syntax.from_yaml import first_document

    path = words_path(module)
    try:
        with open(path, "rb") as file:
            data = first_document(file.read())
        parts = {part: dict(data[part]) for part in ("title", "why", "fix")}
        words = RuleWords(**parts, messages={key: dict(texts) for key, texts in data["messages"].items()})
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise WordsError(f"{path}: {error!r}") from error
    for part, texts in (*parts.items(), *words.messages.items()):
        for language in LANGUAGES:
            if not texts.get(language):
                raise WordsError(f"{path}: {part} is not written in {language!r}")
    return words
