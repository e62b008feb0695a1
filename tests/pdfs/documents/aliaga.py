"""The sample report of Aliağa: ruled tables, SWOT with several bullets in a cell, labels turned by 90°."""

from pathlib import Path

from tests.pdfs import chart
from tests.pdfs.cells import Style
from tests.pdfs.documents.izmir import (
    Swot,
    goals_by_priority,
    results_rows,
    statistics_rows,
    swot_bullets_in_cell,
    swot_items,
)
from tests.pdfs.grid import Grid, set_table
from tests.pdfs.ink import CONDENSED, SANS, Type
from tests.pdfs.records import goal_records, result_records, statistics_records
from tests.pdfs.sheet import Look, Sheet, Truth

TITLE = "Aliağa Özet Raporu"
SERIES = "2010-2013 İzmir Bölge Planı İlçe Toplantıları"
TEAL, PALE = "#0b6e6e", "#e3f0ef"
CELL = Type(CONDENSED, 7.5, 1.25)
HEAD = Type(CONDENSED, 7.5, 1.25, "#ffffff", bold=True)
TABLE = Style(
    type=CELL, heading=HEAD, heading_fill=TEAL, rule_colour="#7f9f9f", rule_width=0.4
)

SWOT: Swot = {
    "EKONOMİK": {
        "Tarım": {
            "strength": [
                "Zeytinciliğin köklü bir geçmişinin olması",
                "Seracılıkta yeni girişimlerin başlaması",
            ],
            "weakness": [
                "Tarım parsellerinin küçük ve dağınık olması",
                "Üretici örgütlerinin zayıf kalması",
            ],
            "opportunity": ["Coğrafi işaretli zeytinyağına talebin büyümesi"],
            "threat": ["Yağış düzenindeki değişimin verimi düşürmesi"],
        },
        "Sanayi": {
            "strength": [
                "Rafineri ve petrokimya tesislerinin ilçede yer alması",
                "Demir-çelik üretiminde ülke çapında bir merkez olması",
                "Organize sanayi bölgesinde boş parsel bulunması (ALOSBİ)",
            ],
            "weakness": [
                "Yerel yan sanayi ağının dar olması",
                "Ar-Ge birimi olan firma sayısının azlığı",
            ],
            "opportunity": ["Kimya alanında kümelenme desteklerinin açılması"],
            "threat": [
                "Enerji fiyatlarındaki dalgalanma",
                "Hurda ithalatına bağımlılık",
            ],
        },
        "Ticaret": {
            "strength": ["Nemrut Körfezi limanlarının yüksek elleçleme kapasitesi"],
            "weakness": ["İlçe merkezinde perakende çeşitliliğinin sınırlı olması"],
            "opportunity": ["Kuzey Ege'de yeni liman yatırımlarının gündemde olması"],
        },
        "Turizm": {
            "strength": [
                "Kyme antik kentinin ilçe sınırlarında yer alması",
                "Kıyı boyunca mavi bayraklı plajların bulunması",
                "Yeni Şakran'da termal su kaynaklarının varlığı",
            ],
            "weakness": [
                "Nitelikli yatak sayısının düşük olması",
                "Kazı alanlarında ziyaretçi hizmeti bulunmaması",
            ],
            "opportunity": ["Kültür rotalarına yönelik ilginin yükselmesi"],
            "threat": ["Sanayi görünümünün ziyaretçi kararını olumsuz etkilemesi"],
        },
        "İşgücü": {
            "strength": ["Ağır sanayide deneyimli teknik kadroların varlığı"],
            "weakness": ["Meslek lisesi mezunlarının sanayiye yönelmemesi"],
        },
        "Genel": {
            "threat": ["Küresel talep daralmasının ihracatçı firmaları sarsması"]
        },
    },
    "SOSYAL ve KÜLTÜREL ALTYAPI": {
        None: {
            "strength": ["Genç ve çalışan nüfusun ağırlıkta olması"],
            "weakness": [
                "Gösteri salonu ve kütüphane eksikliği",
                "Uzman hekim sayısının yetersizliği",
            ],
            "opportunity": ["Sanayi kuruluşlarının sosyal sorumluluk bütçeleri"],
            "threat": ["Göçün okul ve konut ihtiyacını hızla artırması"],
        }
    },
    "POLİTİK ve KURUMSAL ALTYAPI": {
        None: {
            "strength": [
                "Belediye ile sanayi odaları arasında düzenli toplantı geleneği"
            ],
            "threat": ["İzin süreçlerinin birden çok kuruma dağılmış olması"],
        }
    },
    "ÇEVRE ve ENERJİ": {
        None: {
            "strength": ["Rüzgâr santrallerinin işletmede olması"],
            "weakness": [
                "Hava ölçüm ağının seyrek olması",
                "Cüruf depolama alanının dolmak üzere olması",
            ],
            "opportunity": ["Atık ısının konut ısıtmasında değerlendirilebilmesi"],
            "threat": ["Yer altı suyunda tuzlanma riski"],
        }
    },
    "DOĞAL VE KÜLTÜREL VARLIKLAR": {
        None: {
            "strength": ["Kıyıda foklar için yaşam alanlarının korunmuş olması"],
            "threat": ["Yapılaşma baskısının antik yerleşimlere yaklaşması"],
        }
    },
    "ALTYAPI ve KENTLEŞME": {
        None: {
            "strength": ["Banliyö hattıyla il merkezine kesintisiz erişim"],
            "weakness": [
                "İçme suyu şebekesinde kayıp oranının yüksekliği",
                "Ağır taşıt trafiğinin kent içinden geçmesi",
            ],
            "opportunity": ["Çevre yolunun kuzeye uzatılmasının planlanması"],
        }
    },
}

POPULATION = (
    "Adrese dayalı kayıtlara göre 2009 yılında Aliağa'nın nüfusu 63.503 kişi; ilçe, İzmir'in orta ölçekli yerleşimleri "
    "arasında yer alıyor.",
    "Aynı yıl ilçede şehir nüfus oranı % 80,5; ilçe merkezinde 51.108 kişi yaşıyor.",
    "Aliağa'da medyan yaş 31,7 ve bu değer İzmir ortalaması olan 32,7'nin altında kalıyor.",
    "Nüfusa kayıtlı olunan ile bakıldığında İzmir'i (27.684) sırasıyla Sivas (2.506), Manisa (2.170) ve Mardin (1.577) "
    "izliyor.",
)
RANKING = (
    "DPT'nin 2004 tarihli ilçe sıralamasında^2^ Aliağa, 872 ilçe içinde 5. sırayı aldı ve 1. derece gelişmiş ilçelerden "
    "biri sayıldı."
)
INDUSTRY = (
    "Rafineri, petrokimya, demir-çelik ve gemi geri dönüşümü ilçe ekonomisinin omurgasını kuruyor; bu dört kol "
    "birbirine liman ve enerji altyapısıyla bağlanıyor.",
    "Organize sanayi bölgesi (ALOSBİ), limana yakın parselleriyle kimya ve makine yatırımlarına yer açıyor.",
    "Güzelhisar Ovası'nda zeytin ve sebze ekimi sürüyor; sulama olanağı, ekilen ürünü belirleyen başlıca etken.",
)
TRANSPORT = (
    "2008 yılında İzmir'deki 116 antreponun 37'si Aliağa'da bulunuyordu; ilçeyi Kemalpaşa (33) ve Torbalı (13) izledi.",
    "Banliyö hattının Aliağa'dan Menderes'e kadar işlemesiyle günlük yolculukların süresi kısalıyor.",
)
ENVIRONMENT = (
    "Aliağa'da 2009 yılında 147,50 MW rüzgâr gücü kuruluydu; İzmir'deki 255 MW'ın % 57,84'ü ilçede yer alıyordu.",
    "Yeni ileri biyolojik arıtma tesisi 100 bin kişinin atık suyunu arıtacak büyüklükte.",
    "Ark ocakları ve haddehaneler yüzünden hava kalitesinin sürekli ölçülmesi gerekiyor.",
)
WORK = (
    "2008 yılında Aliağa'da 27.225 sigortalı çalışıyor ve bu sayı İzmir toplamının % 4,14'üne karşılık geliyor.",
    "İlçe, çalışan sayısı bakımından İzmir'in 30 ilçesi arasında 9. sırada.",
    "İstihdamın % 26,30'u ana metal sanayisinde, % 17,65'i inşaatta, % 12,22'si kimyasal ürün imalatında toplanıyor.",
)
FIRMS = (
    "2008 yılında Aliağa'da 43 sektörde 1.719 firma etkinlik gösteriyor; bu, İzmir'deki firmaların % 1,95'i.",
)
EXPORTS = (
    "2008 yılında Aliağa'dan 673.307.314 $ tutarında ihracat yapıldı; bu tutar İzmir ihracatının % 8,14'ünü oluşturuyor.",
    "İhracatın % 99,62'si beş sektörden geliyor; listenin başında kimyasal ürünler ile petrol ürünleri var.",
)
NOTES = {
    "1": "İZKA, İzmir Mevcut Durum Analizi, 2009.",
    "2": "Sıralamada büyükşehir sınırları içindeki merkez ilçeler yer almaz; 872 ilçe, 32 ölçüte göre sıralanmıştır.",
    "3": "İZKA, İzmir Kümelenme Analizi İstatistiki Raporu, 2009.",
    "4": "Aynı eser.",
    "5": "Tablo, 11 Temmuz 2008 günü Aliağa'da yapılan toplantının görüşlerine dayanarak bu örnek için yeniden yazılmıştır.",
}
SECTORS = (
    ("İnşaat", 318.0),
    ("Karayolu taşımacılığı", 247.0),
    ("Serbest meslek", 204.0),
    ("Perakende ticaret", 181.0),
    ("Toptan ticaret", 143.0),
    ("Lokanta", 118.0),
    ("Metal eşya", 96.0),
    ("Depolama", 71.0),
    ("Diğer", 341.0),
)
PRODUCTS = (
    ("Ana metal ürünleri", 46.0),
    ("Petrol ürünleri", 30.0),
    ("Kimyasal ürünler", 17.0),
    ("Plastik ve kauçuk", 4.0),
    ("Metal eşya", 3.0),
)
RESULT_NOTES = (
    "* 2008 programlarında sözleşmesi imzalanıp uygulaması tamamlanan projeler",
    "** 2009 programlarında sözleşmesi imzalanıp uygulaması süren projeler",
)


def draw(path: Path) -> Truth:
    """The report as a PDF."""
    body = Type(SANS, 9.5, 1.4)
    look = Look(
        body=body,
        heading=Type(SANS, 13, 1.3, TEAL, bold=True),
        accent=TEAL,
        justify=False,
    )
    sheet = Sheet(path, look, f"{SERIES} {TITLE}", f"{SERIES} {TITLE}")
    _cover(sheet)
    _narrative(sheet)
    _tables(sheet)
    return sheet.save()


def _cover(sheet: Sheet) -> None:
    sheet.bare_page()
    sheet.area(0, 0, sheet.width, 330, TEAL)
    sheet.area(0, 330, sheet.width, 342, "#f18f01")
    sheet.line(
        "İZMİR BÖLGE PLANI 2010-2013",
        Type(SANS, 24, 1.3, "#ffffff", bold=True),
        70,
        200,
    )
    sheet.line(SERIES, Type(SANS, 14, 1.3, "#ffffff"), 70, 250)
    sheet.line(
        TITLE,
        Type(SANS, 26, 1.3, TEAL, bold=True),
        70,
        430,
        sheet.width - 140,
        align="right",
    )
    sheet.line("Kasım 2010", Type(SANS, 14), 70, 640, sheet.width - 140, align="right")
    sheet.line("İzmir Kalkınma Ajansı", Type(SANS, 11, 1.3, "#666666"), 70, 760)
    sheet.new_page()


def _section(
    sheet: Sheet, heading: str, bullets: tuple[str, ...], notes: tuple[str, ...] = ()
) -> None:
    sheet.heading(heading, {mark: NOTES[mark] for mark in notes})
    for bullet in bullets:
        sheet.bullet(bullet)


def _narrative(sheet: Sheet) -> None:
    _section(sheet, "Nüfus ve Sosyoekonomik Gelişmişlik^1^", POPULATION, ("1",))
    sheet.bullet(RANKING, {"2": NOTES["2"]})
    _section(sheet, "Tarım ve Sanayi", INDUSTRY)
    _section(sheet, "Ulaşım Altyapısı", TRANSPORT)
    _section(sheet, "Çevre Altyapısı", ENVIRONMENT)
    _section(sheet, "Toplam Çalışan Sayısı^3^", WORK, ("3",))
    _section(sheet, "Toplam Firma Sayısı^4^", FIRMS, ("4",))
    chart.bars(
        sheet,
        SECTORS,
        "Şekil 1: Aliağa'daki Firmaların Sektörlere Dağılımı (örnek veri)",
    )
    _section(sheet, "Toplam İhracat", EXPORTS)
    chart.pie(
        sheet, PRODUCTS, "Şekil 2: Aliağa'nın İhracatında Ürün Grupları (örnek veri)"
    )


def _tables(sheet: Sheet) -> None:
    sheet.new_page()
    statistics = Grid(
        (62, 56, 78, 52, 76, 82, 65), statistics_rows(), _aligned("lrrrrrr")
    )
    set_table(
        sheet,
        statistics,
        "district_statistics",
        "Tablo 1: İzmir İlçelerinde Çalışan Sayısı, Firma Sayısı ve İhracat (2008)",
    )
    sheet.new_page()
    sheet.heading("Aliağa GZFT Analizi^5^", {"5": NOTES["5"]})
    style = Style(
        type=Type(CONDENSED, 8.5, 1.35),
        heading=HEAD,
        heading_fill=TEAL,
        rule_colour="#7f9f9f",
        rule_width=0.4,
        row_gap=10,
        repeat_heading=True,
    )
    swot = Grid((30, 66, 94, 94, 94, 94), swot_bullets_in_cell(SWOT, "ALİAĞA"), style)
    set_table(sheet, swot, "swot", "Tablo 2: Aliağa GZFT Analizi Tablosu", below=True)
    sheet.truth.extra |= {
        "swot": swot_items(SWOT),
        "statistics": statistics_records(),
        "programme_results": result_records(),
        "goals": goal_records(),
    }
    sheet.new_page()
    results = Grid(
        (72, *[40] * 10), results_rows(), _aligned("lcccccccccc"), headings=2
    )
    set_table(
        sheet,
        results,
        "programme_results",
        "Tablo 3: İlçelere Göre İZKA Mali Destek Programlarına Yapılan Başvurular ve Başarılı Projeler",
        below=True,
    )
    for note in RESULT_NOTES:
        sheet.table_note(note, Type(SANS, 7.5))
    sheet.new_page()
    sheet.heading("İZMİR BÖLGE PLANI 2010-2013")
    sheet.truth.sections.pop()
    goals = Grid((84, 150, 238), goals_by_priority(), _aligned("lll", cut_rows=True))
    set_table(sheet, goals, "goal_hierarchy")


def _aligned(aligns: str, cut_rows: bool = False) -> Style:
    return Style(
        type=CELL,
        heading=HEAD,
        heading_fill=TEAL,
        rule_colour="#7f9f9f",
        rule_width=0.4,
        aligns=aligns,
        cut_rows=cut_rows,
    )
