// SPDX-License-Identifier: Apache-2.0
#include "app/saml/DecodedMessage.h"

#include "app/saml/SamlQuestions.h"

namespace gatehouse
{

Future<DecodedMessage> decodeMessage(const QByteArray &bytes, const MessageContext &context,
                                     InspectionProcess &inspection)
{
    const auto decoded = inspection.ask(MessageQuestion{bytes, context});
    return async::andThen(decoded, &inspection, [context](DecodedMessage message) {
        if (context.application && message.metadata)
            message.changes = changesFrom(context.application->sso, *message.metadata);
        return async::ready<DecodedMessage>(std::move(message));
    });
}

Future<QStringList> trustedCertificates(const QByteArray &bytes, InspectionProcess &inspection)
{
    return inspection.ask(TrustQuestion{bytes});
}

Future<Secret> unlockedKey(const QByteArray &pem, const Secret &password, InspectionProcess &inspection)
{
    return inspection.ask(KeyQuestion{pem, password});
}

} // namespace gatehouse
