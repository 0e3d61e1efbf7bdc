"""A sent report version as an ``.xlsx`` file: a sheet per form, laid out like the form."""

from functools import partial

from reporting.aggregation import total_row
from reporting.exporting import words
from reporting.exporting.documents import FormPage, ReportFile
from reporting.exporting.form_sheet import Table, row_lines, write_form
from reporting.exporting.sheets import build


def write_report(report: ReportFile) -> bytes:
    """The file's bytes, the same for the same report."""
    sheets = [
        (page.form.code, partial(write_form, head=report.head, table=_table(report, page))) for page in report.pages
    ]
    return build(report.head, f"Báo cáo {report.head.period} - {report.head.reporter}", sheets)


def _table(report: ReportFile, page: FormPage) -> Table:
    form = page.form
    late = "; gửi quá hạn" if report.late else ""
    return Table(
        form=form,
        code=form.code,
        title=form.title.vi,
        basis=page.basis,
        lines=row_lines(form, page.cells),
        total=total_row(form, page.cells),
        remarks=f"Phiên bản {report.version}, gửi lúc {words.moment(report.sent_at)}{late}. SHA-256: {report.sha256}",
        footnotes=page.footnotes,
    )
