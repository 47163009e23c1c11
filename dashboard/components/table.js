// A table whose rows may lead to a page of the dashboard or to a web page.

const OWN_PAGE = /^[a-z]+\?[^:]*$/;

function link(row, text) {
  if (!OWN_PAGE.test(row.href)) return webLink(row.href, "", text);
  const made = element("a", "", text);
  made.href = row.href;
  made.target = "_self";
  return made;
}

function fill(cell, content) {
  if (typeof content === "string") {
    cell.textContent = content;
    return;
  }
  const list = element("div", "chips");
  for (const chip of content) {
    const item = element("span", "chip", chip.label);
    item.style.setProperty("--dot", chip.colour);
    list.append(item);
  }
  cell.append(list);
}

function line(row, heads) {
  const made = element("tr");
  row.cells.forEach((content, place) => {
    const cell = element(place === 0 ? "th" : "td");
    if (place === 0) cell.scope = "row";
    cell.dataset.head = heads[place];
    if (place === 0 && row.href) cell.append(link(row, content));
    else fill(cell, content);
    if (place === 0 && row.note) cell.append(element("div", "note", row.note));
    if (content.length) cell.classList.add("filled");
    made.append(cell);
  });
  return made;
}

function draw(data) {
  const root = element("div");
  const made = element("table");
  made.append(element("caption", "", data.caption));
  const head = element("tr");
  for (const name of data.heads) {
    const cell = element("th", "", name);
    cell.scope = "col";
    head.append(cell);
  }
  const top = element("thead");
  top.append(head);
  const body = element("tbody");
  for (const row of data.rows) body.append(line(row, data.heads));
  made.append(top, body);
  root.append(made);
  return root;
}
