"""Reports on the forms of Thông tư 01/2020/TT-VPCP: forms, cells, checks, workflow, sealing, rollup, files."""
