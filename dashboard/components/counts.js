// Values with their counts, each a button.

function draw(data, choose) {
  const root = element("div");
  root.setAttribute("role", "group");
  root.setAttribute("aria-label", data.label);
  const highest = Math.max(1, ...data.values.map((value) => value.agreements));
  for (const value of data.values) {
    const button = element("button");
    button.type = "button";
    button.setAttribute("aria-pressed", String(value.chosen));
    button.style.setProperty("--share", `${(100 * value.agreements) / highest}%`);
    button.append(element("span", "", value.label), element("span", "number", value.agreements.toLocaleString("en-GB")));
    button.onclick = () => choose(value.code);
    root.append(button);
  }
  return root;
}
