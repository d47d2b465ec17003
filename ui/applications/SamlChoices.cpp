// SPDX-License-Identifier: Apache-2.0
#include "ui/applications/SamlChoices.h"

#include <QComboBox>

namespace gatehouse
{

QStringList SamlChoices::nameIds()
{
    return {QStringLiteral("email"), QStringLiteral("username"), QStringLiteral("employeeIdentifier"),
            QStringLiteral("firstname"), QStringLiteral("lastname")};
}

QStringList SamlChoices::nameIdFormats()
{
    const QString old = QStringLiteral("urn:oasis:names:tc:SAML:1.1:nameid-format:");
    const QString current = QStringLiteral("urn:oasis:names:tc:SAML:2.0:nameid-format:");
    return {old + QStringLiteral("unspecified"), old + QStringLiteral("emailAddress"),
            current + QStringLiteral("persistent"), current + QStringLiteral("transient"),
            current + QStringLiteral("unspecified")};
}

QStringList SamlChoices::signatureAlgorithms()
{
    return {QStringLiteral("RSA-SHA256"), QStringLiteral("RSA-SHA384"), QStringLiteral("RSA-SHA512"),
            QStringLiteral("ECDSA-SHA256")};
}

void SamlChoices::fill(QComboBox *box, const QStringList &values, const QString &current)
{
    if (box->count() == 0)
        for (const QString &value : values)
            box->addItem(value, value);
    int at = box->findData(current);
    if (at < 0 && !current.isEmpty()) {
        box->addItem(current, current);
        at = box->count() - 1;
    }
    box->setCurrentIndex(at);
    box->setToolTip(current);
}

} // namespace gatehouse
