"""What comes with a plan's file: the file, and what the unit says that its words mean."""

from typing import Any

from rest_framework import serializers

from api.http.serializers import Body
from api.v1.plans.naming import FieldChoice, JsonObject, MeaningBody, meaning
from plans.naming import Confirmed
from plans.years import FIRST_YEAR, LAST_YEAR


class PlanUpload(Body):
    """The plan as a .docx, .xlsx or .csv file of at most 10 MB."""

    file = serializers.FileField(allow_empty_file=True)  # an empty one gets the importer's words
    headings = JsonObject(
        child=FieldChoice(),
        required=False,
        help_text="As JSON: a heading as printed → the field that its column holds, null to leave it out.",
    )
    aliases = JsonObject(
        child=MeaningBody(),
        required=False,
        help_text="As JSON: a name as printed → the party that it stands for.",
    )


class PlanImport(PlanUpload):
    """A plan's file, and the year of the plan where the file does not say it."""

    year = serializers.IntegerField(
        min_value=FIRST_YEAR,
        max_value=LAST_YEAR,
        required=False,
        help_text="For a file that names no year, a table alone for instance; one that names another year is refused.",
    )


def confirmed(body: dict[str, Any]) -> Confirmed:
    """What a validated upload says that words mean."""
    aliases = {words: meaning(said) for words, said in body.get("aliases", {}).items()}
    return Confirmed(headings=body.get("headings", {}), aliases=aliases)
