"""Threads: where a cell of a workbook has a conversation, Excel shows that in place of the comment, so it is answered.

The name spaces are Microsoft's own; every answer needs an identity, which is made of where and what is answered.
"""

from __future__ import annotations

from datetime import date
from uuid import NAMESPACE_URL, uuid5

from hytecore.documents.markup import local
from hytecore.marking.office_copy import HEAD, OfficeCopy
from hytecore.marking.patching import escaped
from hytecore.marking.remarks import AUTHOR, Remark

_SPACE = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"
_PERSONS = "http://schemas.microsoft.com/office/2017/10/relationships/person"
_KIND = "application/vnd.ms-excel.person+xml"


def _identity(text: str) -> str:
    return f"{{{str(uuid5(NAMESPACE_URL, text)).upper()}}}"


class Threads:
    """The conversations in a workbook."""

    def __init__(self, copy: OfficeCopy, day: date) -> None:
        self._copy, self._day = copy, day
        self._person = ""

    def answer(self, sheet: str, cell: str, remark: Remark) -> None:
        """Answer the conversation on a cell, if there is one."""
        for name in self._copy.package.all(sheet, "threadedComment"):
            if name not in self._copy.package.archive:
                continue
            part = self._copy.part(name)
            held = [one for one in part.root if one.get("ref", "").upper() == cell]
            first = next((one for one in held if one.get("parentId") is None), None)
            if first is None:
                continue
            prefix = part.span(part.root).prefix
            text = escaped("\n".join(line.text for line in remark.lines))
            identity = _identity(f"{sheet} {cell} {len(held)} {text}")
            stated = f'ref="{cell}" dT="{self._day}T00:00:00.00" personId="{self._speaker()}" id="{identity}"'
            parent = escaped(first.get("id", ""))
            # It comes after what has been said last.
            part.after(
                held[-1],
                f'<{prefix}threadedComment {stated} parentId="{parent}">'
                f"<{prefix}text>{text}</{prefix}text></{prefix}threadedComment>",
            )
            return

    def _speaker(self) -> str:
        """Return the id of the person who answers, who is added to the persons of the workbook."""
        if self._person:
            return self._person
        main = self._copy.package.main
        self._person = _identity(AUTHOR)
        stated = f'displayName="{AUTHOR}" id="{self._person}" userId="{AUTHOR}" providerId="None"'
        listed = self._copy.package.one(main, "person")
        if listed is None or listed not in self._copy.package.archive:
            name = self._copy.free(f"{main.rpartition('/')[0]}/persons/person{{}}.xml".lstrip("/"))
            self._copy.add(name, f'{HEAD}<personList xmlns="{_SPACE}"><person {stated}/></personList>', _KIND)
            self._copy.relate(main, _PERSONS, name)
            return self._person
        part = self._copy.part(listed)
        if not any(local(one) == "person" and one.get("id") == self._person for one in part.root):
            prefix = part.span(part.root).prefix
            part.end(part.root, f"<{prefix}person {stated}/>")
        return self._person
