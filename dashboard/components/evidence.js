// An article with its marks, and a legend that leads to them.

function article(data) {
  const box = element("div", "article");
  box.tabIndex = 0;
  box.setAttribute("role", "region");
  box.setAttribute("aria-label", data.label);
  for (const part of data.segments) {
    const mark = element(part.fields.length ? "mark" : "span", "", part.text);
    if (part.fields.length) {
      mark.title = part.note;
      mark.dataset.fields = part.fields.join(" ");
      mark.dataset.colour = part.fields[0];
    }
    box.append(mark);
  }
  return box;
}

function legend(data, box) {
  const list = element("div", "legend");
  for (const entry of data.legend) {
    const button = element("button", "", entry.label);
    button.type = "button";
    button.dataset.colour = entry.field;
    let next = 0;
    button.onclick = () => {
      const marks = box.querySelectorAll(`mark[data-fields~="${CSS.escape(entry.field)}"]`);
      const mark = marks[next++ % marks.length];
      box.scrollTo({ top: mark.offsetTop - box.offsetTop - box.clientHeight / 3, behavior: "smooth" });
      box.querySelectorAll("mark.now").forEach((other) => other.classList.remove("now"));
      mark.classList.add("now");
    };
    list.append(button);
  }
  return list;
}

function draw(data) {
  const root = element("div");
  const box = article(data);
  root.append(legend(data, box), box);
  return root;
}
