// Shared by all parts: every one makes its elements here, with data as text and never as markup.

function element(name, className, text) {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

const WEB_PAGE = /^https?:\/\//i;

function webLink(address, className, text) {
  if (!WEB_PAGE.test(address)) return element("span", className, text);
  const made = element("a", className, text);
  made.href = address;
  made.target = "_blank";
  made.rel = "noopener noreferrer";
  return made;
}

export default function ({ data, parentElement, setTriggerValue }) {
  const drawn = JSON.stringify(data);
  if (parentElement.drawn === drawn) return;
  parentElement.drawn = drawn;
  parentElement.querySelector(".root")?.remove();
  const root = draw(data, (value) => setTriggerValue("chosen", value));
  root.classList.add("root");
  parentElement.append(root);
}
