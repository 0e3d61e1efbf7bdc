"""Uploaded files, kept in a tenant table so that row-level security covers their content."""

from django.db import models

from tenants.models.base import Private


class UploadedFile(Private):
    """A file as it was handed in."""

    name = models.TextField()
    media_type = models.TextField()
    size = models.IntegerField()
    sha256 = models.TextField()
    content = models.BinaryField()
    uploaded_at = models.DateTimeField()
    uploaded_by = models.UUIDField(null=True)

    class Meta(Private.Meta):
        default_permissions = ()

    def __str__(self) -> str:
        return self.name
