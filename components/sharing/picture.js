// The chart as the browser has drawn it, with what it shows above it and where it is from below, as a file.

const SVG = "http://www.w3.org/2000/svg"
const AIR = 16, LEADING = 1.35

const made = (name, attributes, parent) => {
  const element = document.createElementNS(SVG, name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
  parent?.append(element)
  return element
}

// Lines of text that fit between the margins; a word that is longer than a line is cut.
const wrapped = (text, font, room) => {
  const pen = document.createElement("canvas").getContext("2d")
  pen.font = font
  const lines = [""]
  for (let word of text.split(" ")) {
    while (pen.measureText(word).width > room) {
      let end = word.length
      while (end > 1 && pen.measureText(word.slice(0, end)).width > room) end -= 1
      lines.push(word.slice(0, end))
      word = word.slice(end)
    }
    const longer = `${lines.at(-1)} ${word}`.trim()
    if (pen.measureText(longer).width > room) lines.push(word)
    else lines[lines.length - 1] = longer
  }
  return lines.filter(Boolean)
}

const written = (root, y, text, { size, weight = 400, family, colour, room }) => {
  for (const line of wrapped(text, `${weight} ${size}px ${family}`, room)) {
    y += size * LEADING
    made("text", { x: AIR, y, fill: colour, "font-size": size, "font-weight": weight, "font-family": family }, root)
      .textContent = line
  }
  return y
}

// The entries of a legend, each a mark and a name, one after the other as they fit.
const explained = (root, y, entries, { size, family, colour, room }) => {
  const pen = document.createElement("canvas").getContext("2d")
  pen.font = `${size}px ${family}`
  let x = AIR
  if (entries.length) y += size
  for (const [picture, name] of entries) {
    const mark = new DOMParser().parseFromString(picture, "image/svg+xml").documentElement
    const wide = Number(mark.getAttribute("width")), high = Number(mark.getAttribute("height"))
    const needs = wide + 4 + pen.measureText(name).width
    if (x > AIR && x + needs > AIR + room) [x, y] = [AIR, y + size * 1.6]
    mark.setAttribute("x", x)
    mark.setAttribute("y", y - high + 2)
    root.append(mark)
    made("text", { x: x + wide + 4, y, fill: colour, "font-size": size, "font-family": family }, root).textContent = name
    x += needs + AIR
  }
  return y
}

const drawn = (chart, { title, sentence, credit, legend }) => {
  const width = chart.offsetWidth, height = chart.offsetHeight
  const page = getComputedStyle(document.querySelector("[data-testid=stApp]"))
  const look = { family: page.fontFamily, colour: page.color, room: width - 2 * AIR }
  const root = made("svg", { xmlns: SVG, width })
  const ground = made("rect", { width: "100%", height: "100%", fill: page.backgroundColor }, root)
  let y = written(root, AIR / 2, title, { ...look, size: 18, weight: 600 })
  y = written(root, y, sentence, { ...look, size: 14 }) + AIR / 2
  y = explained(root, y, legend, { ...look, size: 12 }) + AIR / 2
  for (const layer of chart.querySelectorAll(".main-svg")) {
    const copy = layer.cloneNode(true)
    copy.querySelectorAll(".hoverlayer, .draglayer").forEach((one) => one.remove())
    for (const [key, value] of Object.entries({ x: 0, y, width, height })) copy.setAttribute(key, value)
    copy.style.background = "none"
    root.append(copy)
  }
  y = written(root, y + height + AIR / 2, credit, { ...look, size: 12 }) + AIR
  root.setAttribute("height", Math.ceil(y))
  root.setAttribute("viewBox", `0 0 ${width} ${Math.ceil(y)}`)
  ground.setAttribute("height", Math.ceil(y))
  return root
}

// A picture has only the letters that it brings along.
const letters = async () => {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules])
  const faces = rules.filter((rule) => rule instanceof CSSFontFaceRule && /Source Sans/.test(rule.cssText))
  const upright = faces.find((rule) => !/italic/.test(rule.style.fontStyle))
  const address = /url\("?([^")]+)/.exec(upright?.style.getPropertyValue("src") ?? "")?.[1]
  if (!address) return ""
  const file = await fetch(new URL(address, upright.parentStyleSheet.href ?? location.href))
  const bytes = new Uint8Array(await file.arrayBuffer())
  const text = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""))
  return upright.cssText.replace(address, `data:font/woff2;base64,${text}`)
}

const saved = (content, name) => {
  const link = Object.assign(document.createElement("a"), { href: URL.createObjectURL(content), download: name })
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10000)
}

const asText = (root) => new XMLSerializer().serializeToString(root)

const asPixels = async (root, scale) => {
  made("style", {}, root).textContent = await letters()
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(asText(root))}`
  await image.decode()
  const canvas = document.createElement("canvas")
  canvas.width = root.getAttribute("width") * scale
  canvas.height = root.getAttribute("height") * scale
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve) => canvas.toBlob(resolve, "image/png"))
}

export default function ({ data, parentElement }) {
  const found = () => document.querySelector(`[class*="st-key-${data.chart}"]:not([class*="picture"]) .js-plotly-plot`)
  const [png, svg] = parentElement.querySelectorAll("button")
  png.textContent = data.labels.png
  svg.textContent = data.labels.svg
  png.onclick = async () => saved(await asPixels(drawn(found(), data), 2), `${data.name}.png`)
  svg.onclick = () => saved(new Blob([asText(drawn(found(), data))], { type: "image/svg+xml" }), `${data.name}.svg`)
}
