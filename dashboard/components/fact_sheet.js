// A record's values with their sources and rivals.

function grounds(value) {
  const list = element("ul", "grounds");
  for (const ground of value.grounds) {
    const item = element("li");
    if (ground.source) item.append(webLink(ground.href, "source", ground.source));
    if (ground.quote) item.append(element("q", "", ground.quote));
    if (ground.note) item.append(element("span", "note", ground.note));
    list.append(item);
  }
  return list;
}

function drawnValue(value, data, choose) {
  const box = element("div", value.part ? "value parted" : "value");
  if (value.part) box.append(element("div", "part", value.part));
  const body = element("div");
  const line = element("div", "line");
  line.append(element("span", "text", value.text));
  if (value.mark) line.append(element("span", "mark", value.mark));
  if (value.prefer !== null) {
    const button = element("button", "", data.prefer);
    button.type = "button";
    button.setAttribute("aria-label", `${data.prefer}: ${value.text}`);
    button.onclick = () => choose(value.prefer);
    line.append(button);
  }
  body.append(line);
  if (value.grounds.length) body.append(grounds(value));
  box.append(body);
  return box;
}

function drawnEntry(entry, data, choose) {
  const box = element("div", entry.disputed ? "entry disputed" : "entry");
  if (entry.heading) box.append(element("div", "heading", entry.heading));
  for (const value of entry.values) box.append(drawnValue(value, data, choose));
  return box;
}

function draw(data, choose) {
  const root = element("dl");
  for (const field of data.fields) {
    const group = element("div", "field");
    group.append(element("dt", "", field.name));
    const body = element("dd");
    for (const entry of field.entries) body.append(drawnEntry(entry, data, choose));
    group.append(body);
    root.append(group);
  }
  return root;
}
