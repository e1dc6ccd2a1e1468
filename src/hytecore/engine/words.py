"""RuleWords: the title, why, fix and messages of a rule, read from its YAML file when something is said.

The file holds two documents: the words, and after `---` the examples. Only the first is read here.

A rule whose words have a fault says nothing: what it found counts as a crash. But a report, a list of rules and
`explain` speak of every rule, so they get what words there are, with the rule's name for a title that is missing.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from functools import cache
from types import ModuleType
from typing import Any

from hytecore.errors import WordsError
from hytecore.frozen import frozen
from hytecore.model.text import LANGUAGES

_PARTS = ("title", "why", "fix")
_FORMS = {"one", "other"}
_NONE = "–"


@frozen(eq=False)
class RuleWords:
    """What a rule says, in every language.

    Attributes:
        faults: What is wrong with the file, each as a sentence that says what to do.
    """

    title: dict[str, str]
    why: dict[str, str]
    fix: dict[str, str]
    messages: dict[str, dict[str, Any]]
    faults: tuple[str, ...] = ()

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
    """Return the words of the rule that *module* holds, as far as they could be read.

    The rule's name stands for a title that is missing, and a dash for another text.
    """
    data, faults = _read(words_path(module))
    stated = {part: _mapping(data.get(part)) for part in _PARTS}
    messages = {str(key): _mapping(texts) for key, texts in _mapping(data.get("messages")).items()}
    if not faults:
        faults = [*_faults_of(stated, has_forms=False), *_faults_of(messages, has_forms=True)]
        if not isinstance(data.get("messages"), Mapping):
            faults.append("there are no messages; write what the rule says below `messages:`")
    instead = (str(module.rule.name), _NONE, _NONE)
    title, why, fix = (_told(stated[part], other) for part, other in zip(_PARTS, instead, strict=True))
    return RuleWords(title, why, fix, messages, tuple(faults))


def faultless_words_of(module: ModuleType) -> RuleWords:
    """Return the words of the rule that *module* holds.

    Raises:
        WordsError: If the file is missing, is not YAML, or lacks a part or a language.
    """
    words = words_of(module)
    if words.faults:
        raise WordsError(f"{os.path.basename(words_path(module))}: {'; '.join(words.faults)}")
    return words


def _read(path: str) -> tuple[Mapping[str, Any], list[str]]:
    from hytecore.syntax.from_yaml import first_document

    try:
        with open(path, "rb") as file:
            data = first_document(file.read())
    except OSError as error:
        return {}, [f"the file cannot be read ({error.strerror or error}); write it beside the rule's module"]
    except ValueError as error:
        what = " ".join(str(error).split()).replace(' in "<unicode string>", line', ", line")
        return {}, [
            f"the file is no YAML ({what}); put a text that holds a colon and a blank, or begins with a brace, a "
            "bracket or a quotation mark, in quotation marks"
        ]
    if not isinstance(data, Mapping):
        return {}, ["the file holds no words; write title, why, fix and messages, each in " + ", ".join(LANGUAGES)]
    return data, []


def _faults_of(parts: Mapping[str, Mapping[str, Any]], *, has_forms: bool) -> Iterator[str]:
    """Yield what is missing in *parts* and what is no text; messages may have two forms by number."""
    for part, texts in parts.items():
        for language in LANGUAGES:
            text = texts.get(language)
            if text is None or text == "":
                yield f"{part} is not written in {language!r}"
            elif isinstance(text, Mapping) and has_forms:
                if set(text) != _FORMS:
                    yield f"{part} ({language}): write the two forms by number as {{one: …, other: …}}"
            elif not isinstance(text, str):
                yield f"{part} ({language}) is no text; put it in quotation marks"


def _mapping(value: Any) -> dict[str, Any]:
    return dict(value) if isinstance(value, Mapping) else {}


def _told(texts: Mapping[str, Any], instead: str) -> dict[str, str]:
    """Return a text in every language, with *instead* where there is none."""
    stated = {language: texts.get(language) for language in LANGUAGES}
    return {language: text if isinstance(text, str) and text else instead for language, text in stated.items()}
