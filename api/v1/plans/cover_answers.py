"""What a plan's document says outside its tables, as answers show it: read from a file, or stored."""

from rest_framework import serializers

from api.http.serializers import Answer


class DatedAnswer(Answer):
    """A date as far as the document gives it."""

    day = serializers.IntegerField(allow_null=True)
    month = serializers.IntegerField(allow_null=True)
    year = serializers.IntegerField(allow_null=True)


class PassageAnswer(Answer):
    """A paragraph outside the tables of tasks."""

    part = serializers.CharField()
    text = serializers.CharField()
    place = serializers.DictField()
    annex = serializers.IntegerField(help_text="Order of the annex whose title it is or after which it stands, or 0.")


class LegalBasisAnswer(Answer):
    """A document that the plan cites as its basis; what the plan leaves out is filled from the registry."""

    words = serializers.CharField(help_text="As printed, from the kind to the issuer.")
    kind = serializers.CharField(help_text="Nghị định, Thông tư, Kế hoạch, …")
    number = serializers.CharField(allow_blank=True, help_text="61/2018/NĐ-CP; empty for an unknown law without one.")
    date = serializers.DateField(allow_null=True)
    issuer = serializers.CharField(allow_blank=True)
    title = serializers.CharField(allow_blank=True, help_text="What it is about, as printed, else as registered.")
    known = serializers.BooleanField(help_text="Whether the registry of legal bases holds it.")


class SectionAnswer(Answer):
    """A section of the text."""

    number = serializers.CharField(allow_blank=True, help_text="I, 1, 1.1; empty before the first heading.")
    heading = serializers.CharField(allow_blank=True)
    level = serializers.IntegerField(help_text="1 for the outermost.")
    paragraphs = serializers.ListField(child=serializers.CharField())


class TextAnswer(Answer):
    """What is made of the text."""

    legal_bases = LegalBasisAnswer(many=True)
    sections = SectionAnswer(many=True)


class CoverAnswer(TextAnswer):
    """What the document says outside its annexes."""

    symbol = serializers.CharField(allow_blank=True)
    dated = DatedAnswer()
    authority = serializers.CharField(allow_blank=True, help_text="The lines above the signature: TM. …, CHỦ TỊCH.")
    signatory = serializers.CharField(allow_blank=True, help_text="The signer's name.")
    recipients = serializers.ListField(child=serializers.CharField(), help_text="The lines under Nơi nhận.")
    passages = PassageAnswer(many=True)
    fingerprint = serializers.CharField(help_text="SHA-256 of all that was read.")
