// Starts ReDoc; a file of its own, since the content security policy allows no script inside a page.
"use strict";
const script = document.currentScript;
Redoc.init(
  script.dataset.schema,
  { theme: { typography: { fontFamily: "sans-serif", headings: { fontFamily: "sans-serif" } } } },
  document.getElementById("redoc-container"),
);
