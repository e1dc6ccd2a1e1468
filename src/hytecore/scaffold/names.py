"""Names: what a name that someone types becomes as a distribution, a module, a prefix, a rule; or why it cannot."""

from __future__ import annotations

import re
import unicodedata
from keyword import iskeyword

from hytecore.errors import SettingsError

SHIPPED = {"thl": "THL", "keusote": "KEU", "pohjois-savo": "POS"}
"""The prefixes of the packs that hytecore's own project publishes, by name; they are taken even if not installed."""

_LETTERS = str.maketrans({"ø": "o", "æ": "ae", "ß": "ss", "đ": "d", "ŋ": "n", "ŧ": "t"})
_SLUG = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_FAMILY = re.compile(r"[a-z][a-z0-9]*(?:_[a-z0-9]+)*")
_PREFIX = re.compile(r"[A-Z]{3}")


def plain_name(text: str) -> str:
    """Return *text* in small letters a–z and digits, its words joined by hyphens, as far as that can be done.

    Example:
        >>> plain_name("Etelä-Savo"), plain_name(" Åland "), plain_name("Vantaa ja  Kerava")
        ('etela-savo', 'aland', 'vantaa-ja-kerava')
    """
    spread = unicodedata.normalize("NFKD", text.strip().lower().translate(_LETTERS))
    bare = "".join(letter for letter in spread if not unicodedata.combining(letter))
    return re.sub(r"[\s_-]+", "-", bare).strip("-")


def pack_name(text: str) -> str:
    """Return the name of the pack that *text* asks for, such as `etela-savo`.

    Raises:
        SettingsError: If no name can be made of it.
    """
    name = plain_name(without_ours(text))
    if not _SLUG.fullmatch(name):
        raise SettingsError("pack-name-bad", name=text)
    return name


def without_ours(text: str) -> str:
    """Return *text* without the `hytecore-` that the names of distributions begin with.

    Example:
        >>> without_ours("hytecore-lappi"), without_ours(" Lappi")
        ('lappi', 'Lappi')
    """
    return re.sub(r"^hytecore[-_]", "", text.strip())


def checked_title(text: str) -> str:
    """Return the title of a pack as it can stand in TOML, in Markdown and in a docstring.

    Raises:
        SettingsError: If it is empty, or holds a quotation mark, a backslash, a line break or another control.
    """
    title = text.strip()
    if not title or '"' in title or "\\" in title or not title.isprintable():
        raise SettingsError("pack-title-bad", name=text)
    return title


def checked_prefix(text: str) -> str:
    """Return the prefix *text*.

    Raises:
        SettingsError: If it is not three capitals A–Z.
    """
    if not _PREFIX.fullmatch(text):
        raise SettingsError("prefix-bad", prefix=text or "–")
    return text


def prefix_for(name: str) -> str:
    """Return the prefix that suits a pack: three initials, or the first letters of what has fewer words.

    Example:
        >>> prefix_for("etela-savo"), prefix_for("lappi"), prefix_for("vantaa-ja-kerava"), prefix_for("ab")
        ('ETS', 'LAP', 'VJK', 'AB')
    """
    words = [letters for word in name.split("-") if (letters := re.sub(r"[0-9]", "", word))]
    if len(words) >= 3:
        return "".join(word[0] for word in words[:3]).upper()
    if len(words) == 2:
        return (words[0][:2] + words[1][: 3 - len(words[0][:2])]).upper()
    return "".join(words)[:3].upper()


def rule_name(text: str) -> str:
    """Return the name of a rule.

    Raises:
        SettingsError: If it is not in kebab case, or no module can be called so; a name that would do is proposed.
    """
    if not _SLUG.fullmatch(text) or iskeyword(text):
        near = plain_name(text)
        raise SettingsError("rule-name-bad", name=text, near=near if near != text and _SLUG.fullmatch(near) else "")
    return text


def family_name(text: str) -> str:
    """Return the name of a family of rules, which is the name of a package.

    Raises:
        SettingsError: If no package can be called so.
    """
    if not _FAMILY.fullmatch(text) or iskeyword(text):
        near = plain_name(text).replace("-", "_")
        raise SettingsError("family-bad", name=text, near=near if near != text and _FAMILY.fullmatch(near) else "")
    return text
