// SPDX-License-Identifier: Apache-2.0
#include "app/x509/BundleParts.h"

#include <limits>

namespace gatehouse::bundle
{

namespace
{

template <typename T, auto Free> using Parameter = std::unique_ptr<T, openssl::Freeing<Free>>;

constexpr qint64 unbounded = std::numeric_limits<qint64>::max();

qint64 numberOf(const ASN1_INTEGER *integer)
{
    int64_t value = 0;
    return integer && ASN1_INTEGER_get_int64(&value, integer) == 1 && value >= 0 ? value : unbounded;
}

template <typename T> T *parameterOf(const X509_ALGOR *algorithm, const ASN1_ITEM *item)
{
    return static_cast<T *>(ASN1_TYPE_unpack_sequence(item, algorithm->parameter));
}

qint64 scryptRounds(const X509_ALGOR *derivation)
{
    const Parameter<SCRYPT_PARAMS, SCRYPT_PARAMS_free> scrypt(
        parameterOf<SCRYPT_PARAMS>(derivation, ASN1_ITEM_rptr(SCRYPT_PARAMS)));
    if (!scrypt)
        return 0;
    qint64 product = 1;
    for (const ASN1_INTEGER *factor : {scrypt->costParameter, scrypt->blockSize, scrypt->parallelizationParameter}) {
        const qint64 value = numberOf(factor);
        if (value > mostRounds)
            return unbounded;
        product *= std::max<qint64>(value, 1);
        if (product > mostRounds)
            return unbounded;
    }
    return product;
}

} // namespace

bool Parts::affords(qint64 more)
{
    if (more > mostRounds - rounds)
        return false;
    rounds += more;
    return true;
}

qint64 roundsOf(const X509_ALGOR *algorithm)
{
    const ASN1_OBJECT *object = nullptr;
    X509_ALGOR_get0(&object, nullptr, nullptr, algorithm);
    if (OBJ_obj2nid(object) != NID_pbes2) {
        const Parameter<PBEPARAM, PBEPARAM_free> simple(parameterOf<PBEPARAM>(algorithm, ASN1_ITEM_rptr(PBEPARAM)));
        return simple ? numberOf(simple->iter) : 0; // OpenSSL refuses what has no parameters at all
    }
    const Parameter<PBE2PARAM, PBE2PARAM_free> second(parameterOf<PBE2PARAM>(algorithm, ASN1_ITEM_rptr(PBE2PARAM)));
    if (!second)
        return 0;
    X509_ALGOR_get0(&object, nullptr, nullptr, second->keyfunc);
    if (OBJ_obj2nid(object) == NID_id_scrypt)
        return scryptRounds(second->keyfunc);
    const Parameter<PBKDF2PARAM, PBKDF2PARAM_free> pbkdf2(
        parameterOf<PBKDF2PARAM>(second->keyfunc, ASN1_ITEM_rptr(PBKDF2PARAM)));
    return pbkdf2 ? numberOf(pbkdf2->iter) : 0;
}

} // namespace gatehouse::bundle
