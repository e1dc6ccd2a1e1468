"""`--mark FILE`: a copy of the document that is checked, with the open findings as comments where they belong."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING

from hytecore.cli.output import emit_bytes, tell
from hytecore.errors import RequestError, UnreadablePathError
from hytecore.words.interface import say

if TYPE_CHECKING:
    from hytecore.finding import Finding
    from hytecore.pipeline import Report


def document_to_mark(paths: Sequence[str], target: str, output: str | None) -> str:
    """Return which of the paths is the document that gets comments.

    Raises:
        RequestError: If it is not one, its format has no comments that we write, or the copy would be written over it.
    """
    from hytecore.marking.marked import MARKERS
    from hytecore.read.reading import DOCUMENTS

    documents = [path for path in paths if os.path.splitext(path)[1].lower() in DOCUMENTS]
    if len(documents) > 1:
        raise RequestError("mark-one", n=len(documents))
    document = documents[0] if documents else paths[0]
    suffix = os.path.splitext(document)[1].lower()
    if suffix not in MARKERS:
        raise RequestError("mark-kind", path=document, known=", ".join(MARKERS))
    if os.path.splitext(target)[1].lower() != suffix:
        raise RequestError("mark-suffix", path=target, suffix=suffix)
    if any(_is_same(target, path) for path in paths):
        raise RequestError("same-file", path=target)
    if output is not None and _is_same(target, output):
        raise RequestError("mark-output", path=target)
    return document


def write_marked(report: Report, document: str, target: str) -> None:
    """Write the copy, whole or not at all, and tell how many comments it has; nothing is written of an unread file.

    Raises:
        RequestError: If the copy cannot be written.
    """
    from hytecore.documents.document import Unreadable
    from hytecore.marking.marked import marked_copy

    language = report.language
    reading = next(one for one in report.readings if one.path == document)
    if reading.plan is None:
        tell(say("mark-unread", language, path=document))
        return
    plan, day = reading.plan.id, report.settings.as_of
    findings = [finding for finding in report.findings if finding.is_open and _is_of(finding, document, plan)]
    try:
        with open(document, "rb") as file:
            data = file.read()
        suffix = os.path.splitext(document)[1].lower()
        marked = marked_copy(data, suffix, document, findings, day)
    except OSError as error:
        raise UnreadablePathError("path-unopened", path=document, why=error.strerror or str(error)) from error
    except Unreadable as error:  # it could be read a moment ago, but parts that only a copy touches are broken
        raise RequestError("mark-broken", path=document, why=error.detail or error.reason) from error
    emit_bytes(marked.data, target)
    tell(say("marked", language, path=target, n=marked.comments))


def _is_of(finding: Finding, document: str, plan: str) -> bool:
    """Return whether a finding stands in the document, or nowhere and is about its plan or the run."""
    if finding.location is not None:
        return finding.location.path == document
    return finding.subject.plan in {None, plan}


def _is_same(first: str, second: str) -> bool:
    if os.path.exists(first) and os.path.exists(second):
        return os.path.samefile(first, second)
    return os.path.realpath(first) == os.path.realpath(second)
