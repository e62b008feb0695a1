"""Sentences with numbers of which none is an observation of a place: samples, parts, plans, months, things nobody knows."""

# fmt: off
REFUSED = [
    # a study speaks of itself
    ("tr", "izmir", 2010, "Mevcut Durum Analizi kapsamında 4 kurumdan veri derlenmiş, 120 firma ile görüşülmüştür."),
    ("tr", "izmir", 2012, "Örneklemde 250 çalışan yer almaktadır."),
    ("tr", "izmir", 2012, "Toplantıya 120 kişi katılmıştır."),
    ("tr", "izmir", 2012, "Ankete katılan firmaların yüzde 34'ü ihracat yapmaktadır."),
    ("tr", "izmir", 2012, "Programa başvuran 312 firmadan 48'i desteklenmiştir."),
    ("en", "izmir", 2012, "Within the situation analysis, data were collected from 4 institutions and 120 firms."),
    ("en", "aliaga", 2012, "Some 120 firms exhibited at the fair in Aliağa."),
    # the field of a ranking, another unit of the country
    ("tr", "izmir", 2010, "26 Düzey 2 bölgesi arasında İzmir sağlıkta 3. sıradadır."),
    ("tr", "izmir", 2012, "İzmir 81 il arasında 3. sıradadır."),
    ("en", "izmir", 2012, "Among 26 NUTS 2 regions İzmir is 3rd."),
    # a part: a sector, a firm, a zone, a town, an age, one hospital
    ("tr", "aliaga", 2012, "Kimya sanayinde 2.340 kişi istihdam edilmektedir."),
    ("tr", "aliaga", 2012, "Petkim'de 2.340 kişi çalışmaktadır."),
    ("tr", "aliaga", 2012, "Aliağa Organize Sanayi Bölgesi'nde 120 firma faaliyet göstermektedir."),
    ("tr", "aliaga", 2012, "Yenişakran beldesinin nüfusu 12.400'dür."),
    ("tr", "aliaga", 2012, "65 yaş üstü nüfusun oranı % 8,1'dir."),
    ("tr", "aliaga", 2012, "Aliağa nüfusunun % 51'i erkektir."),
    ("tr", "aliaga", 2011, "İlçede 150 yataklı bir hastane bulunmaktadır."),
    ("tr", "aliaga", 2011, "İlçedeki hastaneler 150 ve 50 yataklıdır."),
    ("tr", "izmir", 2012, "İzmir'de 9 üniversitede 130.000 öğrenci öğrenim görmektedir."),
    ("en", "aliaga", 2012, "The chemical industry employs 2,340 people in Aliağa."),
    ("en", "aliaga", 2012, "The 150-bed hospital in Aliağa serves 40,000 people."),
    # another rate, a growth, a month, a quarter, a forecast, a plan
    ("tr", "turkiye", 2012, "İşgücüne katılma oranı 2012 yılında yüzde 50,0 olmuştur."),
    ("tr", "turkiye", 2012, "Sanayi sektöründe istihdam yüzde 3,2 artmıştır."),
    ("tr", "turkiye", 2012, "Dış ticaret ortaklarının büyümesi 2012 yılında yüzde 1,4 olarak tahmin edilmektedir."),
    ("tr", "turkiye", 2012, "Mart ayında ihracat 12,3 milyar dolar olmuştur."),
    ("tr", "turkiye", 2012, "2012 yılının ilk çeyreğinde ihracat 35 milyar dolara ulaşmıştır."),
    ("tr", "turkiye", 2012, "Bir önceki yılın aynı ayına göre ihracat yüzde 7,1 artmıştır."),
    ("tr", "izmir", 2012, "Hedef 2013 yılında 5.000 kişiye istihdam sağlamaktır."),
    # what a builder built
    ("tr", "aliaga", 2012, "Deprem sonrasında 420 konut yapılmıştır."),
    ("tr", "aliaga", 2012, "TOKİ 420 konut inşa etmiştir."),
    ("tr", "izmir", 2013, "İzmir'de 15-24 yaş grubunda işsizlik oranı 2013 yılında %25,1'dir."),
    ("tr", "izmir", 2013, "2012 yılında İzmir'de on bin kişiye 27,5 hastane yatağı düşmektedir."),
    ("en", "izmir", 2013, "In 2012, the population of Urla was 339,112.1"),
    ("tr", "izmir", 2013, "2012 yılında Urla'nın nüfusu 339.112,1"),
    # the row of a table, the middle of a sentence
    ("en", "bayrakli", 2013, "In 2009, 2,342 firms were active in"),
    ("en", "bayrakli", 2013, "In 2009, the population of Bayraklı was 312,408 and the"),
    ("tr", "aliaga", 2013, "2009 yılında Aliağa'nın nüfusu 66.000 kişi ve"),
    ("tr", "aliaga", 2011, "Aliağa 27.225 çalışan % 4,14 1.719 firma"),
    ("tr", "aliaga", 2011, "nüfusu 14.772 kişidir."),
    # beyond what can be, and a share of itself
    ("tr", "izmir", 2012, "İzmir'de 9 firma bulunmaktadır."),
    ("tr", "aliaga", 2012, "Aliağa'nın İzmir ihracatındaki payı 2011 yılında % 392'dir."),
]
# fmt: on
