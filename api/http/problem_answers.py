"""The problem document (RFC 9457) as OpenAPI describes it."""

from rest_framework import serializers

from api.http.serializers import Answer, FindingAnswer

DESCRIPTIONS: dict[int, str] = {
    400: "Unknown query parameter or unreadable input.",
    401: "No valid credentials.",
    403: "The caller may read but not act: which condition failed and who could.",
    404: "No such unit or row for this caller; the same whether it exists elsewhere or not.",
    406: "No answer is offered in the format that was asked for.",
    409: "The row's state does not allow it, or it exists already.",
    412: "If-Match names an older version; `current` is the state now.",
    413: "The body, or what it unpacks to, is too large.",
    415: "The body is of another media type or kind of file.",
    422: "Well-formed, and breaks a rule; `errors` lists every one.",
    428: "If-Match is required.",
    429: "The machine has sent too many requests this minute; see Retry-After and RateLimit-Reset.",
    503: "The database is not there for a moment; nothing was stored. See Retry-After.",
}


class RequiredGrant(Answer):
    """What was missing for a 403."""

    permission = serializers.CharField(required=False)
    roles = serializers.ListField(child=serializers.CharField(), required=False)
    positions = serializers.ListField(child=serializers.CharField(), required=False)


class ProblemAnswer(Answer):
    """Why a request was refused: what was found, what was expected and how to mend it."""

    type = serializers.CharField(help_text="URN with the stable code.")
    title = serializers.CharField()
    status = serializers.IntegerField()
    detail = serializers.CharField()
    hint = serializers.CharField(allow_blank=True)
    code = serializers.CharField(help_text="Stable; never translated.")
    instance = serializers.CharField(help_text="The request's id.")
    errors = FindingAnswer(many=True)  # type: ignore[assignment]  # the member's name, not the serializer's errors
    current = serializers.JSONField(required=False, help_text="412: the state now, with its author, time and ETag.")
    required = RequiredGrant(  # type: ignore[assignment]  # the member's name, not the field's option
        required=False, help_text="403: the condition that failed and who could."
    )
    allowed_actions = serializers.ListField(child=serializers.CharField(), required=False)
    supported = serializers.ListField(child=serializers.CharField(), required=False)
