// SPDX-License-Identifier: Apache-2.0
#include "app/practice/PracticePeople.h"

#include <QJsonArray>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace gatehouse
{

namespace
{

struct Name {
    QString shown;
    QString plain; ///< as it stands in a user name
};

const QList<Name> &givenNames()
{
    static const QList<Name> names{
        {u"Anna"_s, u"anna"_s},
        {u"Ben"_s, u"ben"_s},
        {u"Chloé"_s, u"chloe"_s},
        {u"David"_s, u"david"_s},
        {u"Elif"_s, u"elif"_s},
        {u"Farid"_s, u"farid"_s},
        {u"Grace"_s, u"grace"_s},
        {u"Haruto"_s, u"haruto"_s},
        {u"Ines"_s, u"ines"_s},
        {u"João"_s, u"joao"_s},
        {u"Katarzyna"_s, u"katarzyna"_s},
        {u"Liam"_s, u"liam"_s},
        {u"Mei"_s, u"mei"_s},
        {u"Nadia"_s, u"nadia"_s},
        {u"Oscar"_s, u"oscar"_s},
        {u"Priya"_s, u"priya"_s},
        {u"Quentin"_s, u"quentin"_s},
        {u"Rosa"_s, u"rosa"_s},
        {u"Søren"_s, u"soren"_s},
        {u"Thandi"_s, u"thandi"_s},
        {u"Uma"_s, u"uma"_s},
        {u"Viktor"_s, u"viktor"_s},
        {u"Wanjiru"_s, u"wanjiru"_s},
        {u"Xavier"_s, u"xavier"_s},
        {u"Yuki"_s, u"yuki"_s},
        {u"Zoë"_s, u"zoe"_s},
    };
    return names;
}

const QList<Name> &familyNames()
{
    static const QList<Name> names{
        {u"Abel"_s, u"abel"_s},      {u"Brown"_s, u"brown"_s},       {u"Castro"_s, u"castro"_s},
        {u"Dubois"_s, u"dubois"_s},  {u"Eriksen"_s, u"eriksen"_s},   {u"Fischer"_s, u"fischer"_s},
        {u"García"_s, u"garcia"_s},  {u"Haddad"_s, u"haddad"_s},     {u"Ito"_s, u"ito"_s},
        {u"Jensen"_s, u"jensen"_s},  {u"Kowalski"_s, u"kowalski"_s}, {u"Lindqvist"_s, u"lindqvist"_s},
        {u"Müller"_s, u"mueller"_s}, {u"Nguyen"_s, u"nguyen"_s},     {u"O’Brien"_s, u"obrien"_s},
        {u"Patel"_s, u"patel"_s},    {u"Quispe"_s, u"quispe"_s},     {u"Rossi"_s, u"rossi"_s},
        {u"Silva"_s, u"silva"_s},    {u"Tanaka"_s, u"tanaka"_s},     {u"Usman"_s, u"usman"_s},
        {u"Varga"_s, u"varga"_s},    {u"Weber"_s, u"weber"_s},       {u"Yılmaz"_s, u"yilmaz"_s},
        {u"Zhang"_s, u"zhang"_s},
    };
    return names;
}

constexpr const char *departments[] = {"Finance", "Sales", "Research", "Support", "People", "Legal", "Operations"};
constexpr const char *titles[] = {"Analyst", "Engineer", "Team lead", "Consultant", "Director", "Assistant"};
constexpr auto core = "urn:ietf:params:scim:schemas:core:2.0:User"_L1;
constexpr auto enterprise = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"_L1;

QJsonObject serviceAccount(int index)
{
    const QString name = u"svc-backup-%1"_s.arg(index / 97 + 1, 2, 10, QChar(u'0'));
    return {{u"schemas"_s, QJsonArray{core}},
            {u"userName"_s, name},
            {u"displayName"_s, name},
            {u"userType"_s, u"standard"_s},
            {u"active"_s, true}};
}

} // namespace

QJsonObject practicePerson(int index, bool mailAsUserName)
{
    if (index % 97 == 96)
        return serviceAccount(index);
    const auto &given = givenNames();
    const auto &family = familyNames();
    // 26 and 25 have no common divisor, so the pairs repeat only after 650 people; from then on a number tells apart.
    const Name &first = given[index % given.size()];
    const Name &last = family[index % family.size()];
    const int round = index / int(given.size() * family.size());
    const QString local = first.plain + u'.' + last.plain + (round ? QString::number(round + 1) : QString());
    const QString mail = local + u"@orchard.example"_s;
    const QString formatted = first.shown + u' ' + last.shown;
    const QString department = QLatin1StringView(departments[index % 7]);
    return {
        {u"schemas"_s, QJsonArray{core, enterprise}},
        {u"userName"_s, mailAsUserName ? mail : local},
        {u"name"_s,
         QJsonObject{{u"givenName"_s, first.shown}, {u"familyName"_s, last.shown}, {u"formatted"_s, formatted}}},
        {u"displayName"_s, formatted},
        {u"title"_s, QLatin1StringView(titles[index % 6])},
        {u"userType"_s, index % 5 ? u"standard"_s : u"power"_s},
        {u"active"_s, index % 23 != 22},
        {u"emails"_s, QJsonArray{QJsonObject{{u"value"_s, mail}, {u"type"_s, u"work"_s}, {u"primary"_s, true}}}},
        {QString(enterprise), QJsonObject{{u"employeeNumber"_s, QString::number(10001 + index)},
                                          {u"department"_s, department},
                                          {u"organization"_s, u"Orchard"_s},
                                          {u"costCenter"_s, QString::number(4000 + index % 7)}}},
    };
}

} // namespace gatehouse
