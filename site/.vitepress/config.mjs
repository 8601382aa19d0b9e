import { readFileSync } from 'node:fs'
import { defineConfig } from 'vitepress'

const read = (name) => JSON.parse(readFileSync(new URL(`../${name}`, import.meta.url), 'utf8'))
const groups = read('navigation.json')
const reference = read('reference.json')

/** The same anchors as those of the project's pages where they are read as files. */
function slugify(heading) {
    return heading.replaceAll('İ', 'i').toLowerCase().replace(/[^\p{L}\p{N}\p{M}_ -]/gu, '').replaceAll(' ', '-')
}

const address = (page) => page.replace(/(^|\/)index$/, '$1')

/** The reference has a side of its own: it is long. */
function sidebar(language) {
    const root = language === 'en' ? '/' : `/${language}/`
    const side = groups.map(({ name, pages }) => ({
        text: name[language],
        items: Object.entries(pages).map(([page, titles]) => ({ text: titles[language], link: root + address(page) })),
    }))
    const classes = reference.map(({ text, items }) => ({ text, collapsed: text !== 'Payments', items }))

    return {
        [root]: [...side, { text: language === 'en' ? 'Reference' : 'Başvuru (İngilizce)', items: [{ text: language === 'en' ? 'All classes' : 'Bütün sınıflar', link: '/reference/' }] }],
        '/reference/': [{ text: 'All classes', link: '/reference/' }, ...classes],
    }
}

function nav(language) {
    const root = language === 'en' ? '/' : `/${language}/`
    const items = groups.slice(0, 5).map(({ name, pages }) => {
        const names = Object.keys(pages).map(address)

        return { text: name[language], link: root + names[0], activeMatch: `^${root}(${names.map((page) => page.replace(/\/$/, '')).join('|')})` }
    })

    return [...items, { text: language === 'en' ? 'Reference' : 'Başvuru', link: '/reference/', activeMatch: '^/reference/' }]
}

/** What is typed and what is found, without case and without dots and tails: "odeme" finds "ödeme". */
function processTerm(term) {
    return term.replace(/[İIı]/g, 'i').toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '') || null
}

const turkish = {
    nav: nav('tr'),
    sidebar: sidebar('tr'),
    outline: { label: 'Bu sayfada', level: [2, 3] },
    docFooter: { prev: 'Önceki', next: 'Sonraki' },
    darkModeSwitchLabel: 'Görünüm',
    lightModeSwitchTitle: 'Açık görünüme geç',
    darkModeSwitchTitle: 'Koyu görünüme geç',
    sidebarMenuLabel: 'Menü',
    returnToTopLabel: 'Başa dön',
    langMenuLabel: 'Dili değiştir',
    skipToContentLabel: 'İçeriğe geç',
    notFound: { title: 'SAYFA BULUNAMADI', quote: 'Bu adreste bir sayfa yok.', linkLabel: 'Başlangıca git', linkText: 'Başlangıca dön' },
}

export default defineConfig({
    title: 'payments',
    description: 'A PHP extension that takes payments through Turkish providers',
    base: process.env.DOCS_BASE ?? '/',
    cleanUrls: false,
    lastUpdated: false,
    srcExclude: ['public/**'],
    metaChunk: true,
    head: [['link', { rel: 'icon', type: 'image/svg+xml', href: `${process.env.DOCS_BASE ?? '/'}icon.svg` }]],
    markdown: { anchor: { slugify }, toc: { slugify }, theme: { light: 'github-light', dark: 'github-dark' } },
    themeConfig: {
        search: {
            provider: 'local',
            options: {
                miniSearch: { options: { processTerm }, searchOptions: { processTerm, fuzzy: 0.15, prefix: true } },
                locales: {
                    tr: {
                        translations: {
                            button: { buttonText: 'Ara', buttonAriaLabel: 'Ara' },
                            modal: {
                                displayDetails: 'Ayrıntıları göster',
                                resetButtonTitle: 'Temizle',
                                backButtonTitle: 'Kapat',
                                noResultsText: 'Sonuç yok:',
                                footer: { selectText: 'seç', navigateText: 'gez', closeText: 'kapat' },
                            },
                        },
                    },
                },
            },
        },
    },
    locales: {
        root: { label: 'English', lang: 'en', themeConfig: { nav: nav('en'), sidebar: sidebar('en'), outline: { level: [2, 3] } } },
        tr: { label: 'Türkçe', lang: 'tr', description: "Türkiye'deki sağlayıcılarla ödeme alan PHP eklentisi", themeConfig: turkish },
    },
})
