"""Compares an answer with the serializer that documents it: the same members, all the way down."""

from rest_framework import serializers


def mismatches(serializer, value, path="$"):
    """Members that stand in one and not in the other, and values of another kind, as sentences."""
    if isinstance(serializer, serializers.ListSerializer):
        if not isinstance(value, list):
            return [f"{path}: no list"]
        return [
            text for index, item in enumerate(value) for text in mismatches(serializer.child, item, f"{path}[{index}]")
        ]
    if value is None:
        return [] if serializer.allow_null or isinstance(serializer, serializers.JSONField) else [f"{path}: null"]
    if isinstance(serializer, serializers.Serializer):
        fields = serializer.fields
        texts = [f"{path}.{name}: not documented" for name in value.keys() - fields.keys()]
        texts += [f"{path}.{name}: missing" for name, field in fields.items() if name not in value and field.required]
        return texts + [
            text
            for name, field in fields.items()
            if name in value
            for text in mismatches(field, value[name], f"{path}.{name}")
        ]
    if isinstance(serializer, serializers.ListField):
        return [text for item in value for text in mismatches(serializer.child, item, f"{path}[]")]
    return _plain(serializer, value, path)


def _plain(field, value, path):
    if isinstance(field, (serializers.DictField, serializers.JSONField)):
        return []
    kinds = {serializers.IntegerField: int, serializers.BooleanField: bool}
    expected = next((kind for known, kind in kinds.items() if isinstance(field, known)), str)
    if type(value) is not expected:
        return [f"{path}: {value!r} is no {expected.__name__}"]
    if isinstance(field, serializers.CharField) and not value and not field.allow_blank:
        return [f"{path}: blank"]
    if expected is str and not isinstance(field, serializers.ChoiceField):
        field.run_validation(value)  # a date, a time, a key: raises where it is none
    return []
