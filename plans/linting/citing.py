"""Documents cited as they are: the registry first, and for what it does not hold the rule of the number.

A number's symbol names the kind and the issuer, and its year is that of the date (Nghị định 30/2020/NĐ-CP, Phụ lục I
and III). Laws, letters and individual decisions bear no year or no kind in their numbers and are sound without; the
Party's documents number differently ("23-CT/TW"), with the same parts.
"""

from collections.abc import Iterator

from plans.citations import Citation, ParsedCitation
from plans.data import load
from plans.document_numbers import symbols_of_kinds
from plans.issuers import expected_issuer
from plans.legal_bases import Standing, similar_documents
from plans.linting.plan import LintPlan
from plans.words import fold
from tenants.findings import Finding


def citations_sound(plan: LintPlan) -> Iterator[Finding]:
    """A cited symbol is written with hyphens and names the issuer that the citation names."""
    for cited in plan.citations:
        citation, number = cited.citation, cited.citation.parsed
        if not citation.well_formed:
            yield Finding("citation.malformed", cited.place, citation.words, citation.number.replace(" ", "-"))
        expected = expected_issuer(number.issuing, citation.issuer) if number else None
        if number and expected:
            params = {"issuer": citation.issuer, "suffix": "-".join(number.issuing)}
            yield Finding("citation.issuer_differs", cited.place, citation.words, expected, params=params)


def citations_meant(plan: LintPlan) -> Iterator[Finding]:
    """A number that the registry does not hold, beside one of the same serial, issuer and month, is mistaken."""
    for cited, citation in _numbered(plan):
        number = citation.parsed
        if number and citation.document is None:
            meant = [document.citation for document in similar_documents(number, citation.dated, citation.issuer)]
            if meant:
                yield Finding("citation.known_otherwise", cited.place, citation.words, meant)


def kinds_agree(plan: LintPlan) -> Iterator[Finding]:
    """The kind that a citation names is that of its symbol."""
    for cited, citation in _numbered(plan):
        number = citation.parsed
        kind = symbols_of_kinds().get(fold(number.kind)) if number else None
        allowed = load("legal_bases.yaml")["kinds"][citation.kind].get("symbols", ())
        if number and kind and number.kind not in allowed:
            params = {"kind": citation.kind, "symbol": number.kind}
            yield Finding("citation.kind_differs", cited.place, citation.words, kind, params=params)


def dates_known(plan: LintPlan) -> Iterator[Finding]:
    """A document that the registry holds for sure is cited with its date."""
    for cited in plan.citations:
        document, dated = cited.citation.document, cited.citation.dated
        if document is None or document.standing is Standing.UNVERIFIED:
            continue
        if document.dated and dated and document.dated != dated:
            expected = f"{document.dated:%d/%m/%Y}"
            params = {"document": document.citation}
            yield Finding("citation.date_differs", cited.place, cited.citation.words, expected, params=params)


def years_agree(plan: LintPlan) -> Iterator[Finding]:
    """The year in a number is that of the document's date."""
    for cited, citation in _numbered(plan):
        number = citation.parsed
        if number and number.year and citation.dated and number.year != citation.dated.year:
            params = {"dated": f"{citation.dated:%d/%m/%Y}"}
            yield Finding("citation.year_differs", cited.place, citation.words, number.year, params=params)


def years_given(plan: LintPlan) -> Iterator[Finding]:
    """Kinds whose numbers bear the year are cited with it."""
    for cited, citation in _numbered(plan):
        number = citation.parsed
        required = load("legal_bases.yaml")["kinds"][citation.kind].get("year") == "required"
        if number and required and number.year is None:
            year = citation.dated.year if citation.dated else "YYYY"
            serial, _, symbol = citation.number.partition("/")
            yield Finding("citation.year_missing", cited.place, citation.words, f"{serial}/{year}/{symbol}")


def in_force(plan: LintPlan) -> Iterator[Finding]:
    """A basis is in force when the plan is issued."""
    issued = plan.dated.earliest
    for cited in plan.citations:
        document = cited.citation.document
        if cited.basis and document and document.ended and issued and document.ended.day <= issued:
            params = {"ended": f"{document.ended.day:%d/%m/%Y}"}
            yield Finding("citation.ended", cited.place, cited.citation.words, document.ended.by, params=params)


def _numbered(plan: LintPlan) -> Iterator[tuple[ParsedCitation, Citation]]:
    return ((cited, cited.citation) for cited in plan.citations if cited.citation.number)
