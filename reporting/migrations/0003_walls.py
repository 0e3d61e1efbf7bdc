"""Walls 3 and 4 of the app's tables (DESIGN section 4); keys across owners are mirrored."""

from django.db import migrations

from tenants.db.operations import CompositeKey, SecurePublished, SecureReference, SecureTenant, TemporalKey

KEY = ("unit_id", "reader_id", "id")
OWN = ("unit_id", "id")
MIRROR = ("reader_id", "unit_id")


class Migration(migrations.Migration):
    dependencies = [
        ("reporting", "0002_initial"),
        ("tenants", "0002_walls"),
    ]

    operations = [
        *[
            SecureReference(name)
            for name in ("LegalBasis", "Sector", "FormVersion", "FormSet", "FormSetForm", "Indicator")
        ],
        TemporalKey("FormVersion", "code"),
        # The superior's: periods are published, obligations addressed to the obliged unit.
        SecurePublished("Period"),
        CompositeKey("Period", ("unit_id", "parent_id"), "reporting.Period", OWN),
        SecureTenant("Obligation"),
        CompositeKey("Obligation", ("unit_id", "period_id"), "reporting.Period", OWN),
        # The ward's: working copies private, sealed versions addressed to the asker.
        SecureTenant("Report"),
        CompositeKey("Report", ("unit_id", "obligation_id"), "reporting.Obligation", ("reader_id", "id")),
        SecureTenant("ReportRow"),
        CompositeKey("ReportRow", ("unit_id", "report_id"), "reporting.Report", OWN),
        SecureTenant("ReportTransition", append_only=True),
        CompositeKey("ReportTransition", ("unit_id", "report_id"), "reporting.Report", OWN),
        SecureTenant("ReportVersion", append_only=True, omit=("document",)),
        CompositeKey("ReportVersion", ("unit_id", "report_id"), "reporting.Report", OWN),
        CompositeKey("ReportVersion", (*MIRROR, "obligation_id"), "reporting.Obligation", KEY),
        SecureTenant("ReportVersionForm", append_only=True, omit=("document",)),
        CompositeKey("ReportVersionForm", ("unit_id", "reader_id", "version_id"), "reporting.ReportVersion", KEY),
        # The superior's answer, addressed to the ward.
        SecureTenant("Review", append_only=True),
        CompositeKey("Review", (*MIRROR, "version_id"), "reporting.ReportVersion", KEY),
        SecureTenant("ReviewNote", append_only=True),
        CompositeKey("ReviewNote", ("unit_id", "reader_id", "review_id"), "reporting.Review", KEY),
    ]
