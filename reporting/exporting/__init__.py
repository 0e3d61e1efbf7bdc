"""Official files of reports and rollups as XLSX, made from plain documents without the ORM."""
