"use strict";

// What an editor would otherwise repeat for each new episode of a series: the next number, and
// the language of the titles. The form works without it.
document.addEventListener("DOMContentLoaded", () => {
  // Select2 tells only jQuery what was chosen.
  const $ = django.jQuery;
  const rows = () => [...document.querySelectorAll("#episodes-group tr.form-row:not(.empty-form)")];
  const field = (row, name) => row.querySelector(`[name$="-${name}"]`);

  const giveNextNumber = (row) => {
    const numbers = rows().filter((other) => other !== row).map((other) => Number(field(other, "number").value));
    field(row, "number").value = Math.max(0, ...numbers) + 1;
  };

  const giveLanguage = (row, chosen) => {
    const options = chosen ? [new Option(chosen.text, chosen.value, true, true)] : [];
    $(field(row, "language")).find("option[value!='']").remove().end()
      .append(options).val(chosen ? chosen.value : "").trigger("change.select2");
  };

  document.addEventListener("formset:added", ({ target, detail }) => {
    if (detail.formsetName !== "episodes") {
      return;
    }
    giveNextNumber(target);
    const above = rows().filter((row) => row !== target).at(-1);
    if (above) {
      giveLanguage(target, field(above, "language").selectedOptions[0]);
    }
  });

  $("#episodes-group").on("change", "[name$='-language']", ({ target }) => {
    const all = rows();
    const below = all.slice(all.indexOf(target.closest("tr")) + 1);
    below.filter((row) => field(row, "title").value === "")
      .forEach((row) => giveLanguage(row, target.selectedOptions[0]));
  });
});
