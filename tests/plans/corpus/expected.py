"""What each file of the corpus is answered.

``outcome`` is the HTTP status with the refusal's code, or for a file that is read its annexes/groups/tasks. A message
is its code, ``!`` before an error's, ``@`` before its place: paragraph, table, row, column, as far as it has them.
"""

TABLE = """
file                                 | outcome                   | messages
empty.docx                           | 400 file.empty            | !file.empty
PDF called Word.docx                 | 415 file.unknown_kind     | !file.unknown_kind
RTF called Word.docx                 | 415 file.unknown_kind     | !file.unknown_kind
picture.docx                         | 415 file.unknown_kind     | !file.unknown_kind
web page.xls                         | 415 file.unknown_kind     | !file.unknown_kind
RAR.docx                             | 415 file.unknown_kind     | !file.unknown_kind
noise.docx                           | 400 file.encoding         | !file.encoding
old Word.doc                         | 415 file.old_office       | !file.old_office
old Excel.xls                        | 415 file.old_office       | !file.old_office
mail.msg                             | 415 file.old_office       | !file.old_office
password.docx                        | 415 file.encrypted        | !file.encrypted
locked parts.docx                    | 415 file.encrypted        | !file.encrypted
locked parts.xlsx                    | 415 file.encrypted        | !file.encrypted
macros.docm                          | 415 file.macros           | !file.macros
macros.xlsm                          | 415 file.macros           | !file.macros
binary workbook.xlsb                 | 415 file.unknown_kind     | !file.unknown_kind
OpenDocument text.odt                | 415 file.unknown_kind     | !file.unknown_kind
slides.pptx                          | 415 file.unknown_kind     | !file.unknown_kind
archive of files.zip                 | 415 file.unknown_kind     | !file.unknown_kind
cut off.docx                         | 400 file.damaged          | !file.damaged
cut off.xlsx                         | 400 file.damaged          | !file.damaged
first bytes only.docx                | 400 file.damaged          | !file.damaged
false size.docx                      | 400 file.damaged          | !file.damaged
too large.docx                       | 413 file.too_large        | !file.too_large
bomb in the text.docx                | 413 file.bomb             | !file.bomb
bomb in a sheet.xlsx                 | 413 file.bomb             | !file.bomb
bomb in a picture.docx               | 413 file.bomb             | !file.bomb
thousands of parts.docx              | 413 file.too_many_entries | !file.too_many_entries
endless text.docx                    | 413 file.too_long         | !file.too_long
endless elements.docx                | 413 file.too_many_elements | !file.too_many_elements
not XML.docx                         | 400 file.xml_damaged      | !file.xml_damaged
entities.docx                        | 400 file.dtd              | !file.dtd
entity from outside.docx             | 400 file.dtd              | !file.dtd
entities in UTF-16.docx              | 400 file.dtd              | !file.dtd
nested too deep.docx                 | 400 file.nested_too_deep  | !file.nested_too_deep
a sound plan.docx                    | 1/0/2                     |
decomposed letters.docx              | 1/0/2                     |
headings in capitals.docx            | 1/0/2                     |
headings without accents.docx        | 1/0/2                     |
two heading rows.docx                | 1/0/2                     |
headings at each page.docx           | 1/0/2                     |
column numbers and blank rows.docx   | 1/0/2                     |
continued in another table.docx      | 1/0/2                     |
groups in merged rows.docx           | 1/1/2                     |
groups in two cells.docx             | 1/1/2                     |
nested table.docx                    | 1/0/2                     | table.nested@t3r2c2
text box.docx                        | 1/0/2                     | file.text_box@p1
hidden text.docx                     | 1/0/2                     | file.hidden_text@p3
hidden by its style.docx             | 1/0/2                     | file.hidden_text@t3r2c2
hidden rows.docx                     | 1/0/2                     | table.rows_hidden@t3r4
comments.docx                        | 1/0/2                     | file.comments@t3r2c2
footnotes.docx                       | 1/0/2                     | file.footnotes@p3
endnotes.docx                        | 1/0/2                     | file.endnotes@p3
header and footer.docx               | 1/0/2                     |
tracked changes.docx                 | 1/0/2                     | file.tracked_changes@t3r2c2
no table at all.docx                 | 422 plan.unreadable       | !plan.no_tables
tables of something else.docx        | 422 plan.unreadable       | !table.headings_unknown@t1r1
another table after the plan.docx    | 1/0/2                     | table.left_out@t4r1
two plans.docx                       | 422 plan.unreadable       | !plan.several@p6 annex.number_repeated@t6r2
headings and no tasks.docx           | 422 plan.unreadable       | !plan.no_tasks
no year.docx                         | 422 plan.unreadable       | !plan.year_missing@p1 plan.number_missing@p1 \
                                                                   plan.date_missing@p1
signed before its year.docx          | 1/0/2                     |
signed in December without a year.docx | 1/0/2                   | plan.year_unprinted@t1r1c2
signed in December with its year said.docx | 1/0/2               | plan.year_unprinted@t1r1c2
another year said.docx               | 422 plan.unreadable       | !plan.year_contradicts@t1r1c2
no title.docx                        | 1/0/2                     | plan.title_missing@t1r1c1
task without content.docx            | 422 plan.unreadable       | !task.content_missing@t3r3c2
number left out.docx                 | 1/0/2                     | task.number_gap@t3r3c1
no lead.docx                         | 1/0/2                     | task.lead_missing@t3r2c3
lead coordinates itself.docx         | 1/0/2                     | task.lead_is_coordinator@t3r2c4
unknown party.docx                   | 1/0/2                     | party.unknown@t3r2c4
no coordinator in words.docx         | 1/0/2                     |
impossible date.docx                 | 1/0/2                     | task.schedule_impossible_date@t3r2c6
schedule of another year.docx        | 1/0/2                     | task.schedule_outside_year@t3r2c6
schedule nobody understands.docx     | 1/0/2                     | task.schedule_unclear@t3r2c6
unknown column.docx                  | 1/0/2                     | table.column_unknown@t3r1c7
missing column.docx                  | 1/0/2                     | table.column_missing@t3r1
note column.docx                     | 1/0/2                     |
start and end in two columns.docx    | 1/0/2                     |
formula as text.docx                 | 1/0/2                     | table.formula_texts@t3r2c2
5,000 rows.docx                      | 413 file.too_many_rows    | !file.too_many_rows
title like a legal basis.docx        | 1/0/2                     |
foot line by line.docx               | 1/0/2                     |
foot line by line.xlsx               | 1/0/2                     |
three heading rows.docx              | 1/0/2                     |
units below the headings.docx        | 1/0/2                     |
number heading broken.docx           | 1/0/2                     |
column without a heading.docx        | 1/0/2                     | table.column_unnamed@t3r1c7
months in two columns.docx           | 1/0/2                     |
sign of a font.docx                  | 1/0/2                     |
unknown sign of a font.docx          | 1/0/2                     | file.signs_unknown@t3r2c2
continued below a note.docx          | 1/0/2                     |
continued with a column less.docx    | 422 plan.unreadable       | !table.headings_unknown@t4r1
one row of something else.docx       | 1/0/2                     | table.left_out@t4r1
second plan without a number.docx    | 422 plan.unreadable       | !plan.several@p6
annex called a plan.docx             | 2/0/4                     |
no year and more.docx                | 422 plan.unreadable       | !plan.year_missing@t1r1c2 \
                                                                   plan.date_incomplete@t1r1c2 \
                                                                   task.number_gap@t3r3c1 \
                                                                   citation.date_differs@p3
no content and more.docx             | 422 plan.unreadable       | plan.date_incomplete@t1r1c2 \
                                                                   !task.content_missing@t3r3c2 citation.date_differs@p3
a sound plan.xlsx                    | 1/0/2                     |
hidden sheet.xlsx                    | 1/0/2                     | sheet.hidden
hidden rows and columns.xlsx         | 1/0/2                     | sheet.rows_hidden@t1r12 sheet.columns_hidden@t1c7
text boxes.xlsx                      | 1/0/2                     | sheet.text_boxes@t1r3c8
text boxes in a part that is missing.xlsx | 1/0/2                |
text boxes in a damaged part.xlsx    | 400 file.xml_damaged      | !file.xml_damaged
chart.xlsx                           | 1/0/2                     |
comments.xlsx                        | 1/0/2                     | sheet.comments@t1r10c2
comments in threads.xlsx             | 1/0/2                     | sheet.comments@t1r10c2
dates as cells.xlsx                  | 1/0/2                     |
dates since 1904.xlsx                | 1/0/2                     |
numbers as cells.xlsx                | 1/0/2                     |
merged cells.xlsx                    | 1/1/2                     |
annexes on two sheets.xlsx           | 2/0/3                     |
annexes on one sheet.xlsx            | 2/0/3                     |
another sheet beside the plan.xlsx   | 1/0/2                     | table.left_out@t2r1
table alone.xlsx                     | 422 plan.unreadable       | !plan.year_missing plan.title_missing \
                                                                   plan.number_missing plan.date_missing
table and its year said.xlsx | 1/0/2 | plan.title_missing plan.year_unprinted plan.number_missing plan.date_missing
computed cells.xlsx                  | 1/0/2                     | sheet.formulas@t1r10c2
formula without a stored value.xlsx  | 1/0/2                     | sheet.formulas@t1r10c6 task.schedule_missing@t1r10c6
hyperlink formula.xlsx               | 422 plan.unreadable       | sheet.formulas@t1r10c2 !task.content_missing@t1r10c2
command formula.xlsx                 | 1/0/2                     | sheet.formulas@t1r10c5
formula as text.xlsx                 | 1/0/2                     | table.formula_texts@t1r10c2
error values.xlsx                    | 1/0/2                     | sheet.errors@t1r10c5
escaped control characters.xlsx      | 1/0/2                     |
no sheet of cells.xlsx               | 422 plan.unreadable       | !plan.no_tables !plan.year_missing
empty sheet.xlsx                     | 422 plan.unreadable       | !plan.no_tables !plan.year_missing
cell at the far end.xlsx             | 1/0/2                     |
wide and long.xlsx                   | 413 file.too_many_cells   | !file.too_many_cells
overlapping merged areas.xlsx        | 422 plan.unreadable       | !plan.no_tables !plan.year_missing
5,000 rows.xlsx                      | 413 file.too_many_rows    | !file.too_many_rows
sheet missing.xlsx                   | 400 file.damaged          | !file.damaged
relations missing.xlsx               | 400 file.damaged          | !file.damaged
sheet not well-formed.xlsx           | 400 file.xml_damaged      | !file.xml_damaged
texts in a part of their own.xlsx    | 1/0/2                     | plan.number_missing@t1r1c1 plan.date_missing@t1r1c1
entities in texts.xlsx               | 400 file.dtd              | !file.dtd
nested too deep.xlsx                 | 400 file.nested_too_deep  | !file.nested_too_deep
a sound plan.csv                     | 1/0/2                     |
marked UTF-8 with semicolons.csv     | 1/0/2                     |
UTF-16 with tabs.csv                 | 1/0/2                     |
UTF-16 without a mark.csv            | 1/0/2                     |
Windows-1258.csv                     | 1/0/2                     | file.encoding_guessed@t1
separator named in the first line.csv | 1/0/2                     |
decomposed letters.csv               | 1/0/2                     |
line breaks in cells.csv             | 1/0/2                     |
formula as text.csv                  | 1/0/2                     | table.formula_texts@t1r8c2
groups in the first cell.csv         | 1/1/2                     |
table alone.csv                      | 422 plan.unreadable       | !plan.year_missing plan.title_missing \
                                                                   plan.number_missing plan.date_missing
table and its year said.csv | 1/0/2 | plan.title_missing plan.year_unprinted plan.number_missing plan.date_missing
quotation mark never closed.csv      | 400 file.csv_damaged      | !file.csv_damaged
no columns.csv                       | 422 plan.unreadable       | !plan.no_tables
separators and nothing else.csv      | 422 plan.unreadable       | !plan.no_tables !plan.year_missing
blanks and nothing else.csv          | 400 file.empty            | !file.empty
no known encoding.csv                | 400 file.encoding         | !file.encoding
zero bytes inside.csv                | 415 file.unknown_kind     | !file.unknown_kind
5,000 rows.csv                       | 413 file.too_many_rows    | !file.too_many_rows
one endless line.csv                 | 413 file.too_long         | !file.too_long
one endless cell.csv                 | 400 file.csv_damaged      | !file.csv_damaged
"""
