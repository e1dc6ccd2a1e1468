"""Properties: what holds for every rule on every plan, each told as what to do where it does not hold.

Each function below changes the plans of a trial in a known way, checks them once more and yields a sentence for every
rule whose findings change otherwise than they should.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from hytecore.finding import Finding
from hytecore.testing.transformations import Data, apart, doubled, marked, renamed, turned, unlike
from hytecore.testing.trial import NONE, Reasons, Trial, compared, meant, said

# Order and names


def faults_of_order(trial: Trial) -> Iterator[str]:
    """Yield each rule whose findings change when files, entities and keys come in another order."""
    plans: list[Data] = [turned(plan) for plan in reversed(trial.plans)]
    before, after = trial.report.findings, trial.on(*plans).findings
    advice = "go by keys and ids, and sort by id what has no order of its own; never take the first that comes"
    same = list(compared(map(said, before), map(said, after), "finds other things in another order", advice))
    yield from same
    if not same and [finding.fingerprint for finding in before] != [finding.fingerprint for finding in after]:
        yield f"the fingerprints change with the order of the file; {advice}"


def faults_of_names(trial: Trial) -> Iterator[str]:
    """Yield each rule whose findings change by more than the ids when all ids are others.

    The ids are renamed in two ways. A rule that asks "did you mean …" rightly does so for ids that are alike, and each
    way changes other likenesses: only what changes in both counts.
    """
    before = Counter(meant(finding) for finding in trial.report.findings)
    renamings = [
        Counter(meant(finding) for finding in trial.on(*renamed_plans).findings)
        for renamed_plans in (
            [renamed(plan, rename, trial.registry.blocks) for plan in trial.plans] for rename in (marked, unlike)
        )
    ]
    lost = (before - renamings[0]) & (before - renamings[1])
    new = (renamings[0] - before) & (renamings[1] - before)
    advice = "an id is a name and nothing more: compare ids, and read nothing out of them"
    yield from compared(lost.elements(), new.elements(), "finds other things when the ids are others", advice)


# Copies


def faults_of_copies(trial: Trial, whole: Reasons = NONE) -> Iterator[str]:
    """Yield each rule that does not judge a second copy, which has nothing to do with the first, as it judged that.

    Beside the plan, as a plan of its own, every copy has the findings once more. Inside the plan too, but for rules
    that judge the plan as a whole: those that fold, those that read prose (they compare texts of the whole plan), those
    that speak of the plan itself, and those in *whole*.
    """
    alone, blocks = trial.report.findings, trial.registry.blocks

    def is_of_one_plan(finding: Finding) -> bool:
        return trial.rule_of(finding).scope in ("plan", "file")

    def is_judged_apart(finding: Finding) -> bool:
        rule = trial.rule_of(finding)
        about_all = rule.folds or rule.confidence != "certain" or finding.subject.kind in ("plan", "file")
        return not about_all and finding.code not in whole

    others = [renamed(plan, marked, blocks) for plan in trial.plans]
    yield from compared(
        2 * _all_told(alone, is_of_one_plan),
        _all_told(trial.on(*trial.plans, *others).findings, is_of_one_plan),
        "judges a plan otherwise when another is checked with it",
        "keep nothing from one plan to the next; what a rule shares belongs on the index",
    )
    if len(trial.plans) > 1:  # a rule across plans may have nothing to say of one alone
        others = [apart(plan, blocks) for plan in trial.plans]
        ours = {plan["plan"]["id"] for plan in trial.plans}
        yield from compared(
            _all_told(alone, is_judged_apart),
            _all_told(
                trial.on(*trial.plans, *others).findings, lambda f: is_judged_apart(f) and f.subject.plan in ours
            ),
            "judges plans otherwise when plans that have nothing to do with them are checked with them",
            "compare only what the plans themselves connect: actors, regions, links",
        )
    if len(trial.plans) == 1:
        yield from compared(
            2 * _all_told(alone, is_judged_apart),
            _all_told(trial.on(doubled(trial.plans[0])).findings, is_judged_apart),
            "judges entities otherwise when others that have nothing to do with them stand in the plan",
            "follow relations; if the rule judges the plan as a whole, or knows actors or regions by name, say so: "
            "pack_tests(PACK, whole={code: reason})",
        )


def _all_told(findings: Iterable[Finding], is_meant: Callable[[Finding], bool]) -> list[str]:
    return [meant(finding) for finding in findings if is_meant(finding)]
